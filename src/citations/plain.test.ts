import { expect, test } from 'vitest';
import { sampleWork } from '../../tests/fixtures/sample-work.ts';
import { parsePersonName } from '../text/person-name.ts';
import { workToPlainCitation } from './plain.ts';

const names = ['Jane Ann Doe', 'Jan-Willem van der Berg'].map(parsePersonName);

test('a line with people, year, title, venue and arXiv id', () => {
  expect(workToPlainCitation({ work: sampleWork(), names }, 'SampleNet')).toBe('Doe, J. A., van der Berg, J.-W. (2021). SampleNet. CVPR 2021. arXiv:2101.00001.');
});

test('what is not known is left out', () => {
  expect(workToPlainCitation({ work: sampleWork({ year: null, venue: null, arxiv: null }), names: [] }, 'Why not?')).toBe('Why not?');
});

test('a list that goes on says so', () => {
  expect(workToPlainCitation({ work: sampleWork({ authorsComplete: false }), names: names.slice(0, 1) }, 'SampleNet')).toMatch(/^Doe, J\. A\., et al\. \(2021\)\./);
});

test('a suffix stands behind the initials', () => {
  expect(workToPlainCitation({ work: sampleWork(), names: ['Martin Luther King Jr.', 'Sample'].map(parsePersonName) }, 'SampleNet')).toMatch(/^King, M\. L\., Jr\., Sample \(2021\)\./);
});
