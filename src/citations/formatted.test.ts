import { describe, expect, test } from 'vitest';
import { sampleWork } from '../../tests/fixtures/sample-work.ts';
import type { Work } from '../model/work.ts';
import { parsePersonName } from '../text/person-name.ts';
import { type CitationFormat, citationStyles, formatWork } from './formatted.ts';

const people = ['Jane Ann Doe', 'Jan-Willem van der Berg'];
const inAll = (changes: Partial<Work>, listed: string[] = people, format: CitationFormat = 'text'): (string | null)[] =>
  citationStyles.map((style) => formatWork({ work: sampleWork(changes), names: listed.map(parsePersonName) }, style, format));

describe('a work in APA, Chicago and IEEE', () => {
  test('from a conference', () => {
    expect(inAll({ doi: '10.1/x' })).toEqual([
      'Doe, J. A., & van der Berg, J.-W. (2021). SampleNet: Fast & Small Networks. CVPR 2021. https://doi.org/10.1/x',
      'Doe, Jane Ann, and Jan-Willem van der Berg. 2021. “SampleNet: Fast & Small Networks.” In CVPR 2021. https://doi.org/10.1/x.',
      'J. A. Doe and J.-W. van der Berg, “SampleNet: Fast & Small Networks,” in CVPR 2021, 2021, doi: 10.1/x.',
    ]);
  });

  test('from a journal', () => {
    expect(inAll({ type: 'journal-article', venue: 'Neurocomputing' })).toEqual([
      'Doe, J. A., & van der Berg, J.-W. (2021). SampleNet: Fast & Small Networks. Neurocomputing. https://arxiv.org/abs/2101.00001',
      'Doe, Jane Ann, and Jan-Willem van der Berg. 2021. “SampleNet: Fast & Small Networks.” Neurocomputing. https://arxiv.org/abs/2101.00001.',
      'J. A. Doe and J.-W. van der Berg, “SampleNet: Fast & Small Networks,” Neurocomputing, 2021. [Online]. Available: https://arxiv.org/abs/2101.00001',
    ]);
  });

  test('from arXiv', () => {
    expect(inAll({ type: 'preprint', venue: null })).toEqual([
      'Doe, J. A., & van der Berg, J.-W. (2021). SampleNet: Fast & Small Networks (arXiv:2101.00001). arXiv. https://arxiv.org/abs/2101.00001',
      'Doe, Jane Ann, and Jan-Willem van der Berg. 2021. “SampleNet: Fast & Small Networks.” Preprint, arXiv. https://arxiv.org/abs/2101.00001.',
      'J. A. Doe and J.-W. van der Berg, “SampleNet: Fast & Small Networks,” 2021, arXiv:2101.00001.',
    ]);
  });

  test('without authors and year opens with the title', () => {
    expect(inAll({ type: 'unknown', venue: null, arxiv: null, year: null }, [])).toEqual([
      'SampleNet: Fast & Small Networks. (n.d.).',
      '“SampleNet: Fast & Small Networks.” n.d.',
      '“SampleNet: Fast & Small Networks.”',
    ]);
  });

  test('with a title that ends with a mark', () => {
    const titled = (title: string): (string | undefined)[] => inAll({ title, type: 'preprint', venue: null }).map((line) => /Do Nets.*(?: \(arXiv| Preprint| 2021,)/.exec(line ?? '')?.[0]);
    expect(titled('Do Nets See?')).toEqual(['Do Nets See? (arXiv', 'Do Nets See?” Preprint', 'Do Nets See?” 2021,']);
    expect(titled('Do Nets See!')).toEqual(['Do Nets See! (arXiv', 'Do Nets See!” Preprint', 'Do Nets See!” 2021,']);
    expect(titled('Do Nets.')).toEqual(['Do Nets (arXiv', 'Do Nets.” Preprint', 'Do Nets,” 2021,']);
  });

  test('with a suffix, a group and a list that goes on', () => {
    expect(inAll({ type: 'preprint', venue: null, authorsComplete: false }, ['Martin King Jr.', 'Gemma Team']).map((line) => line?.split(/ ?[(“]|\. 2021/)[0])).toEqual([
      'King, M., Jr., Gemma Team, & others.',
      'King, Martin, Jr., Gemma Team, and others',
      'M. King Jr., Gemma Team, and others,',
    ]);
  });

  test('with many authors is cut as each style cuts', () => {
    const many = 'ABCDEFG'.split('').map((letter) => `${letter}nna ${letter}berg`);
    const [apa, chicago, ieee] = inAll({}, many);
    expect(apa).toContain('Fberg, F., & Gberg, G.');
    expect(chicago).toMatch(/^Aberg, Anna, Bnna Bberg, Cnna Cberg, et al\. 2021/);
    expect(ieee).toMatch(/^A\. Aberg et al\., “/);
  });
});

test('HTML says the same words, escaped', () => {
  const [apa] = inAll({ title: 'O$^2$ < 3 & more', type: 'preprint', venue: null }, people, 'html');
  expect(apa).toContain('<i>O² &#60; 3 &#38; more</i>');
  expect(apa).not.toContain('<div');
});

test('a label is no title', () => {
  expect(inAll({ titleSource: 'derived' })).toEqual([null, null, null]);
});
