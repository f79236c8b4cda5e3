import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bibtexFacts } from './bibtex-facts.ts';
import { readBibtexNames } from './bibtex-names.ts';
import { scanBibtex, type BibtexBlock } from './bibtex-scan.ts';

type Entry = Extract<BibtexBlock, { kind: 'entry' }>;

const entriesOf = (text: string): Entry[] => scanBibtex(text).filter((block) => block.kind === 'entry');

function facts(fields: string): ReturnType<typeof bibtexFacts> {
  const [entry] = entriesOf(`@article{key, ${fields}}`);
  return bibtexFacts(entry?.fields ?? new Map(), null);
}

describe('a BibTeX file', () => {
  const word = fc.stringMatching(/^[A-Za-z][\w:.+-]{0,8}$/);
  const plain = fc.stringMatching(/^[\w ,.=#%&~$^_\\@'-]{0,30}$/).filter((text) => !/@\w/u.test(text));
  const braced = fc.array(fc.oneof(plain, plain.map((text) => `{${text}}`)), { maxLength: 3 }).map((parts) => parts.join(''));
  const value = fc.oneof(braced.map((text) => ({ source: `{${text}}`, text })), braced.filter((text) => !text.includes('"')).map((text) => ({ source: `"${text}"`, text })), fc.nat(3000).map((number) => ({ source: String(number), text: String(number) })));
  const entry = fc.record({ type: fc.constantFrom('article', 'misc', 'InProceedings'), key: word, fields: fc.uniqueArray(fc.tuple(word, value), { maxLength: 5, selector: ([name]) => name.toLowerCase() }), round: fc.boolean(), comma: fc.boolean() })
    .filter(({ round, fields }) => !round || fields.every(([, { source }]) => !source.includes('(') && !source.includes(')')));
  const print = ({ type, key, fields, round, comma }: (typeof entry extends fc.Arbitrary<infer One> ? One : never)): string =>
    `@${type}${round ? '(' : '{'}${key}${[...fields.map(([name, { source }]) => `,\n  ${name} = ${source}`)].join('')}${comma ? ',\n' : ''}${round ? ')' : '}'}`;

  test('gives back the entries it was made of, with a broken one between them', () => {
    const broken = fc.constantFrom('', '@article{lost, title = {Never {closed,\n year = {2020}\n}\n', '@misc{early, title = {Closed}},\n year = {2020}\n}\n', '@misc{empty, title = }\n', 'free text of the owner, a@b.example\n', '@comment{jabref-meta: x;}\n');
    fc.assert(fc.property(fc.array(fc.tuple(entry, broken), { maxLength: 6 }), (list) => {
      const text = list.map(([one, between]) => `${print(one)}\n${between}`).join('');
      const found = entriesOf(text);
      expect(found.map(({ key }) => key)).toEqual(list.map(([{ key }]) => key));
      found.forEach(({ fields }, place) => {
        expect([...fields].map(([name, field]) => [name, field.value])).toEqual(list[place]?.[0].fields.map(([name, { text: own }]) => [name.toLowerCase(), own]));
        for (const { value: own, range } of fields.values()) if (range !== null) expect(text.slice(range.start, range.end)).toBe(own);
      });
    }));
  });

  test('of any text is cut into blocks in order, none over another', () => {
    const marks = fc.constantFrom('@article{', '@string{', '@comment{', '@x(', '}', '{', '"', ',', '=', '#', '\n', 'key', 'title = ');
    fc.assert(fc.property(fc.array(fc.oneof(marks, fc.string()), { maxLength: 40 }).map((parts) => parts.join('')), (text) => {
      let at = 0;
      for (const { start, end } of scanBibtex(text)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        at = end;
      }
      expect(at).toBeLessThanOrEqual(text.length);
    }));
  });

  it('puts macros in and joins parts', () => {
    const [entry] = entriesOf('@string{col = "Conference on " # {Lamps}}\n@STRING(Y = "20")\n@misc{a, booktitle = COL # " " # y # 21, month = jul, note = unknown}');
    expect([...(entry?.fields.values() ?? [])].map((field) => field.value)).toEqual(['Conference on Lamps 2021', 'July', 'unknown']);
  });

  it('of fifty thousand entries is read in little time', () => {
    const text = Array.from({ length: 50_000 }, (_, place) => `@article{k${place},\n  title = {Lamps of Order ${place}},\n  author = {Vale, Ada and Lind, Bo}${place % 100 === 7 ? '' : '}'}\n`.replace(/\}\}/u, '}}')).join('\n');
    const start = performance.now();
    expect(entriesOf(text).length).toBeGreaterThan(49_000);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});

describe('names of an author field', () => {
  it.each([
    ['Vale, Ada and Bo Lind', ['Ada Vale', 'Bo Lind']],
    ['van der Maaten, Laurens', ['Laurens van der Maaten']],
    ['King, Jr., Martin', ['Martin King Jr.']],
    ['{Lamps and Wicks Consortium} and Vale, Ada', ['Lamps and Wicks Consortium', 'Ada Vale']],
    ['J{\\\'e}gou, Herv{\\\'e} and {\\L}ukasz Kaiser and G{\\"u}l{\\c{c}}ehre, {\\c C}a{\\u g}lar', ['Hervé Jégou', 'Łukasz Kaiser', 'Çağlar Gülçehre']],
    ['family=Vale, given=Ada, prefix=de la', ['Ada de la Vale']],
    ['Vale, Ada\n   AND Lind,~Bo', ['Ada Vale', 'Bo Lind']],
    ['Anders Andersson and Brand and', ['Anders Andersson', 'Brand and']],
    ['', []],
  ])('%j are %j', (field, authors) => {
    expect(readBibtexNames(field)).toMatchObject({ authors, truncated: false });
  });

  it('say where they are cut short or initials', () => {
    expect(readBibtexNames('Vale, Ada and others')).toEqual({ authors: ['Ada Vale'], truncated: true, initialsOnly: 'no' });
    expect(readBibtexNames('Vale, A. and Lind, B.-C.').initialsOnly).toBe('yes');
    expect(readBibtexNames('Vale, A. and Lind, Bo').initialsOnly).toBe('partly');
  });
});

describe('facts of an entry', () => {
  it.each([
    ['eprint = {2211.13228}', '2211.13228'], ['eprint = {2211.13228v2}, archivePrefix = {arXiv}', '2211.13228'], ['eprint = {hep-th/9901001}, eprinttype = {arxiv}', 'hep-th/9901001'],
    ['journal = {arXiv preprint arXiv:2211.13228}', '2211.13228'], ['journal = {CoRR}, volume = {abs/2211.13228}', '2211.13228'], ['url = {https://arxiv.org/pdf/2211.13228v1.pdf}', '2211.13228'],
    ['doi = {10.48550/arXiv.2211.13228}', '2211.13228'], ['number = {arXiv:2211.13228}', '2211.13228'], ['eprint = {12345}, eprinttype = {pubmed}', null], ['eprint = {2299.00001}', null], ['pages = {2211.13228}', null],
  ])('%s has the arXiv id %s', (fields, arxiv) => {
    expect(facts(fields)).toMatchObject({ arxiv, doi: null });
  });

  it.each([['doi = {https://doi.org/10.1109/CVPR.2016.90}', '10.1109/CVPR.2016.90'], ['doi = {10.1007/978-3-319-46493-0\\_38}', '10.1007/978-3-319-46493-0_38'], ['url = {https://doi.org/10.1/x}', null], ['url = {https://doi.org/10.1109/ABC}', '10.1109/ABC'], ['doi = {none}', null]])('%s has the DOI %s', (fields, doi) => {
    expect(facts(fields).doi).toBe(doi);
  });

  it('are a title without the braces that only keep capitals, formulas as they are', () => {
    expect(facts('title = {{Deep {R}esidual} Lamps: $k$-{NN} and {\\"O}l \\& Wicks}').title).toBe('Deep Residual Lamps: $k$-NN and Öl & Wicks');
    expect(facts('title = {Lamps}, subtitle = {A Survey}').title).toBe('Lamps: A Survey');
  });

  it('have no venue when it is a preprint server', () => {
    expect(['CoRR', 'arXiv preprint arXiv:2211.13228', 'arXiv', 'ArXiv', 'arXiv e-prints'].map((journal) => facts(`journal = {${journal}}`).venue)).toEqual([null, null, null, null, null]);
    expect(facts('journal = {{IEEE} Trans. Lamps}, year = 2020')).toMatchObject({ venue: 'IEEE Trans. Lamps', year: 2020 });
  });
});
