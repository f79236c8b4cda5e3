import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sampleWork } from '../../tests/fixtures/sample-work.ts';
import { parsePersonName } from '../text/person-name.ts';
import { workToRis } from './ris.ts';

const names = ['Jane Doe', 'Jan van der Berg', 'Martin King Jr.', 'Gemma Team'].map(parsePersonName);
const linesOf = (record: string | null): string[] => (record ?? '').split('\r\n').slice(0, -1);

test('a conference paper with its venue and arXiv id', () => {
  expect(linesOf(workToRis({ work: sampleWork({ doi: '10.1/x' }), names }))).toEqual([
    'TY  - CONF', 'C3  - CVPR 2021', 'ID  - doe-etal-2021-sample', 'TI  - SampleNet: Fast & Small Networks',
    'AU  - Doe, Jane', 'AU  - van der Berg, Jan', 'AU  - King, Martin, Jr.', 'AU  - Gemma Team', 'PY  - 2021', 'DO  - 10.1/x', 'UR  - https://arxiv.org/abs/2101.00001',
    'AB  - We present Sample Net. It reaches 84.2% top-1 accuracy on ImageNet.', 'KW  - SampleNet', 'KW  - ImageNet', 'N1  - arXiv: 2101.00001', 'ER  - ',
  ]);
});

test('a preprint is an unpublished work that keeps its arXiv id', () => {
  const lines = linesOf(workToRis({ work: sampleWork({ type: 'preprint', venue: null }), names: [] }));
  expect(lines.slice(0, 4)).toEqual(['TY  - UNPD', 'PB  - arXiv', 'AN  - arXiv:2101.00001', 'M1  - arXiv:2101.00001']);
  expect(lines.filter((line) => line.startsWith('AU'))).toEqual([]);
});

test('no text is lost between angle brackets', () => {
  expect(workToRis({ work: sampleWork({ title: 'A <b> and x < y' }), names })).toContain('TI  - A ‹b› and x < y\r\n');
});

test('every line has a tag, whatever the title', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }), (title, venue) => {
    const lines = linesOf(workToRis({ work: sampleWork({ title, venue }), names }));
    expect(lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- [^\r\n\u2028\u2029]*$/u.test(line))).toEqual([]);
    expect(lines.filter((line) => line === 'ER  - ')).toHaveLength(1);
  }));
});

test('a label is no title', () => {
  expect(workToRis({ work: sampleWork({ titleSource: 'derived' }), names })).toBeNull();
});
