import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '#diagnostics.ts';
import type { Work } from '#model/work.ts';
import { makeContent } from '#pipeline/index.ts';
import { readInputs } from '../../scripts/content-inputs.ts';

const inputs = readInputs(resolve(import.meta.dirname, '../..'));
const bytes = readFileSync(resolve(import.meta.dirname, 'fixtures/library.bib'));
const text = bytes.toString('utf8');
const remarks: Diagnostic[] = [];
const make = (seeds: typeof inputs.seeds) => makeContent({ ...inputs, seeds, today: '2026-01-01', renew: false }, (remark) => remarks.push(remark));
const before = make(inputs.seeds);
remarks.length = 0;
const after = make([...inputs.seeds, { name: 'library.bib', bytes }]);

function work(content: typeof after, title: string): Work {
  const found = content.works.find((one) => one.title.startsWith(title));
  if (found === undefined) throw new Error(`No work is called ${title}`);
  return found;
}

const names = ({ authors }: Work): string[] => authors.map(({ name }) => name);
const lineOf = (key: string): number => text.slice(0, text.indexOf(`{${key},`)).split('\n').length;
const remarkOn = (key: string): Diagnostic | undefined => remarks.find(({ file, line }) => file === 'seeds/library.bib' && line === lineOf(key));

describe('a BibTeX file among the seeds', () => {
  it('adds the works that have an abstract and no others', () => {
    expect(after.works).toHaveLength(before.works.length + 1);
    const own = work(after, 'A Steady Flame');
    expect(own).toMatchObject({ title: 'A Steady Flame for Oil Lamps', arxiv: '2205.99999', year: 2022, authors: [{ name: 'Adéle Vale' }, { name: 'José María de la Cruz' }], authorsComplete: true });
    expect(own.abstracts[0]?.text).toBe(text.slice(text.indexOf('Lamps need'), text.indexOf('forty rooms.') + 'forty rooms.'.length));
    expect(own.methods).toMatchObject([{ name: 'WickNet', role: 'proposed' }]);
  });

  it('fills in names by arXiv id, and says from where', () => {
    const { authors, authorsComplete, bibliography } = work(after, 'AVESFormer');
    expect(authors.map(({ name }) => name)).toEqual(['Zili Wang', 'Qi Yang', 'Linsu Shi', 'Jiazhong Yu', 'Qinghua Liang', 'Fei Li', 'Shiming Xiang']);
    expect(new Set(authors.map(({ source }) => source))).toEqual(new Set(['bibliography']));
    expect(authorsComplete).toBe(true);
    const place = bibliography.find(({ seed }) => seed === 'library.bib');
    expect(place).toMatchObject({ source: 'seeds/library.bib, entry wang2024avesformer', how: 'BibTeX entry, matched by arXiv id' });
    expect(bytes.subarray(place?.start, place?.end).toString('utf8')).toMatch(/^@article\{wang2024avesformer,[^@]*\}$/);
  });

  it('changes nothing where it says the same in other words', () => {
    const { bibliography, years, ...known } = work(after, 'CvT');
    const { bibliography: _, years: knownYears, ...earlier } = work(before, 'CvT');
    expect(known).toEqual(earlier);
    expect(bibliography.at(-1)).toMatchObject({ seed: 'library.bib', how: 'BibTeX entry, matched by DOI' });
    expect(new Set(years.map(({ year }) => year))).toEqual(new Set(knownYears.map(({ year }) => year)));
  });

  it('gives a preprint its venue, and keeps the longer list of authors', () => {
    expect(work(after, 'Conformer: Conv')).toMatchObject({ venue: 'Proc. Interspeech 2020', venueSource: 'bibliography', authorsComplete: true, disagreements: [] });
    expect(names(work(after, 'Conformer: Conv'))).toEqual(names(work(before, 'Conformer: Conv')));
  });

  it('is for works by title or DOI too', () => {
    expect(work(after, 'DAS:')).toMatchObject({ authors: [{ name: 'Jérôme Vale' }], authorsComplete: false, venue: 'Transactions on Lamps 2024', authorsNotes: ['The list is cut short in its source.'] });
    expect(work(after, 'Mobile-Former').bibliography.at(-1)).toMatchObject({ seed: 'library.bib', how: 'BibTeX entry, matched by DOI' });
  });

  it('leaves what contradicts as a disagreement', () => {
    const davit = work(after, 'DaViT');
    expect(davit).toMatchObject({ venue: 'ECCV 2022', authorsComplete: false });
    expect(names(davit)).toEqual(names(work(before, 'DaViT')));
    expect(davit.disagreements.map(({ field }) => field).sort()).toEqual(['authors', 'doi', 'venue']);
  });

  it.each([
    ['simonyan', 'bibliography-entry-near', 'warning'],
    ['tit', 'bibliography-entry-contradicts', 'warning'],
    ['wrong', 'bibliography-entry-contradicts', 'warning'],
    ['broken', 'bibtex-entry-broken', 'error'],
    ['oil', 'bibliography-entries-unmatched', 'info'],
  ])('reports %s and does not take it', (key, rule, severity) => {
    expect(remarkOn(key)).toMatchObject({ rule, severity });
    expect(after.works.flatMap(({ bibliography }) => bibliography).filter(({ source }) => source.endsWith(`entry ${key}`))).toEqual([]);
  });

  it('counts the entries for other works in one remark', () => {
    expect(remarkOn('oil')?.message).toMatch(/^2 entries have no abstract/);
  });

  it('touches no other work', () => {
    const touched = ['AVESFormer', 'CvT', 'Conformer: Conv', 'DAS:', 'Mobile-Former', 'DaViT', 'A Steady Flame'];
    const rest = ({ works }: typeof after): object[] => works
      .filter(({ title }) => !touched.some((start) => title.startsWith(start)))
      .map(({ id, authors, year, venue, doi, disagreements, bibliography }) => ({ id, authors, year, venue, doi, disagreements, bibliography }));
    expect(rest(after)).toEqual(rest(before));
  });
});
