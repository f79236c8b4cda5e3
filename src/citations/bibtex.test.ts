import { describe, expect, test } from 'vitest';
import { sampleWork } from '../../tests/fixtures/sample-work.ts';
import { parsePersonName } from '../text/person-name.ts';
import { workToBibtex } from './bibtex.ts';

const names = ['Jane Doe', 'Jan van der Berg'].map(parsePersonName);

describe('a work becomes a BibTeX entry', () => {
  test('a published paper names its venue', () => {
    expect(workToBibtex({ work: sampleWork(), names })).toMatchInlineSnapshot(`
      "@inproceedings{doe-etal-2021-sample,
        title = {{SampleNet}: Fast \\& Small Networks},
        author = {Doe, Jane and van der Berg, Jan},
        booktitle = {CVPR 2021},
        year = {2021},
        eprint = {2101.00001},
        eprinttype = {arxiv},
        archivePrefix = {arXiv},
        url = {https://arxiv.org/abs/2101.00001},
      }
      "
    `);
  });

  test('a preprint is a misc entry of arXiv', () => {
    const entry = workToBibtex({ work: sampleWork({ type: 'preprint', venue: 'arXiv' }), names });
    expect(entry).toMatch(/^@misc\{/);
    expect(entry).toContain('publisher = {arXiv}');
    expect(entry).not.toContain('howpublished');
  });

  test('a truncated list ends with others, and a group stands in braces', () => {
    const entry = workToBibtex({ work: sampleWork({ authorsComplete: false }), names: [{ family: 'Sample Team', given: '', suffix: '' }] });
    expect(entry).toContain('author = {{Sample Team} and others}');
  });

  test('a suffix stands between family and given name, and a group with “and” in its name stays one', () => {
    const entry = workToBibtex({ work: sampleWork(), names: ['Martin King Jr.', 'Lamps & Wicks and Friends Group'].map(parsePersonName) });
    expect(entry).toContain('author = {King, Jr., Martin and {Lamps \\& Wicks and Friends Group}}');
  });

  test('a comma or “and” within a part of a name parts nothing', () => {
    const entry = workToBibtex({ work: sampleWork(), names: [{ family: 'Vale and Sons', given: 'Ada, B.', suffix: '' }] });
    expect(entry).toContain('author = {{Vale and Sons}, {Ada, B.}}');
  });

  test('a suffix without a given name stays with the family name', () => {
    expect(workToBibtex({ work: sampleWork(), names: [parsePersonName('Prince, Jr.')] })).toContain('author = {{Prince Jr.}}');
  });

  test('a work on arXiv of unknown kind names its venue too', () => {
    const entry = workToBibtex({ work: sampleWork({ type: 'unknown' }), names });
    expect(entry).toMatch(/^@misc\{[^]*howpublished = \{CVPR 2021\}[^]*publisher = \{arXiv\}/);
  });

  test('nobody is put into the list whose place is not known', () => {
    const authors = [{ id: 'jane-doe', name: 'Jane Doe', source: 'seed', position: null } as const];
    const entry = workToBibtex({ work: sampleWork({ authors, authorsComplete: false }), names: [] });
    expect(entry).not.toContain('author =');
    expect(entry).toContain('note = {Jane Doe among the authors, place in the list not known}');
  });

  test('what is not known is left out', () => {
    const entry = workToBibtex({ work: sampleWork({ year: null, arxiv: null, venue: null, type: 'unknown' }), names });
    expect(entry).not.toMatch(/year|eprint|booktitle|url/);
  });

  test('a work without a known title has none', () => {
    expect(workToBibtex({ work: sampleWork({ titleSource: 'derived', citekey: null }), names })).toBeNull();
  });
});
