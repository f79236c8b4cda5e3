import { describe, expect, it } from 'vitest';
import type { Author } from '#model/entity.ts';
import type { Work } from '#model/work.ts';
import { sampleWork } from '../../tests/fixtures/sample-work.ts';
import { doubtsOfList } from './author-entries.ts';
import { buildCatalog, type RenderedWork } from './build-catalog.ts';
import type { AuthorEntry } from './types.ts';

const person = (id: string, name: string, fields: Partial<Author> = {}): Author => ({ id, name, family: name.split(' ').at(-1) ?? '', given: name.split(' ')[0] ?? '', aliases: [], merges: [], ...fields });
const listed = (...names: [id: string, name: string][]): Work['authors'] => names.map(([id, name], index) => ({ id, name, source: 'bibliography', position: index + 1 }));

function paper(id: string, authors: Work['authors']): RenderedWork {
  return { ...sampleWork({ id, authors }), titleHtml: id, titlePlain: id, abstractsHtml: [''] };
}

function entriesOf(papers: RenderedWork[], authors: Author[]): AuthorEntry[] {
  return buildCatalog({ papers, methods: [], datasets: [], tasks: [], metrics: [], authors, sources: [], themes: [], chapters: [], synonyms: [], everyday: new Map() }).authors;
}

describe('authors of the site', () => {
  it('have papers, co-authors by number of common papers, and what the papers introduce and use', () => {
    const [lind, vale] = entriesOf([paper('a', listed(['vale', 'Ada Vale'], ['lind', 'Bo Lind'])), paper('b', listed(['vale', 'Ada Vale']))], [person('vale', 'Ada Vale'), person('lind', 'Bo Lind')]);
    expect(vale?.papers.map(({ id }) => id)).toEqual(['a', 'b']);
    expect(vale?.coauthors).toEqual([{ link: { id: 'lind', name: 'Bo Lind', url: '/authors/lind/' }, papers: 1 }]);
    expect(lind?.methods.map(({ name }) => name)).toEqual(sampleWork().methods.filter(({ role }) => role === 'proposed').map(({ name }) => name));
    expect(lind?.datasets.map(({ name }) => name)).toEqual(sampleWork().datasets.map(({ name }) => name));
  });

  it('have their other spellings with the papers that print them and the reason', () => {
    const merges: Author['merges'] = [{ name: 'A. Vale', rule: 'correction', reason: 'Her page says so.' }];
    const [vale] = entriesOf([paper('a', listed(['vale', 'A. Vale'])), paper('b', listed(['vale', 'Ada Vále'])), paper('c', listed(['vale', 'Ada Vale']))], [person('vale', 'Ada Vale', { merges })]);
    expect(vale?.spellings.map(({ name, papers, reason }) => [name, papers.map(({ id }) => id), reason])).toEqual([['A. Vale', ['a'], 'Her page says so.'], ['Ada Vále', ['b'], null]]);
  });

  it('stand in the order of family names in Latin letters', () => {
    const names: [string, string][] = [['p', 'Иван Петров'], ['o', 'Eva Österberg'], ['z', 'Wei Zhang'], ['r', 'Cy Reed']];
    expect(entriesOf([], names.map(([id, name]) => person(id, name))).map(({ id, sortedUnder }) => [id, sortedUnder])).toEqual([['o', 'Osterberg'], ['p', 'Petrov'], ['r', 'Reed'], ['z', 'Zhang']]);
  });
});

it('what is doubtful in a list of authors is said in the words of the work', () => {
  const disagreements: Work['disagreements'] = [{ field: 'authorsCount', note: 'The listing states 7 authors, the bibliography lists 2.', values: [] }, { field: 'year', note: 'The listings give different years.', values: [] }];
  expect(doubtsOfList({ authorsNotes: ['Sources differ on the order of the authors.'], disagreements })).toEqual(['Sources differ on the order of the authors.', 'The listing states 7 authors, the bibliography lists 2.']);
});
