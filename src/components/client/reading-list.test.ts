import { expect, it } from 'vitest';
import { joinCitations } from './export.ts';
import { sharedPapers } from './reading-list.ts';

it('takes the papers of a shared address, each once, and nothing that is no id', () => {
  expect(sharedPapers('?papers=meter,xcit,meter,,../x,A%20B')).toEqual(['meter', 'xcit']);
  expect(sharedPapers('')).toEqual([]);
});

it('joins citations into one file of their format', () => {
  expect(joinCitations(['@misc{a,\n}\n', '@misc{b,\n}\n'], 'bib')).toBe('@misc{a,\n}\n\n@misc{b,\n}\n');
  expect(joinCitations(['TY  - GEN\nER  - \n', 'TY  - CONF\nER  - \n'], 'ris')).toBe('TY  - GEN\nER  - \nTY  - CONF\nER  - \n');
  expect(JSON.parse(joinCitations(['[{"id":"a"}]', '[{"id":"b"}]'], 'csl'))).toEqual([{ id: 'a' }, { id: 'b' }]);
});
