import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '#diagnostics.ts';
import { readSeed, tilesOf } from './index.ts';
import type { ReadSeed } from './index.ts';
import { assertTiling } from './tile.ts';

const samples = join(import.meta.dirname, '__samples__');
const utf8 = new TextEncoder();

function readText(text: string): { seed: ReadSeed; remarks: Diagnostic[] } {
  const remarks: Diagnostic[] = [];
  const seed = readSeed({ name: 'sample.txt', bytes: utf8.encode(text) }, (remark) => remarks.push(remark));
  return { seed, remarks };
}

function summary(text: string): unknown {
  const { seed, remarks } = readText(text);
  const known = (record: object): object => Object.fromEntries(Object.entries(record).filter(([key, value]) => value !== null && key !== 'seed' && key !== 'format'));
  return {
    format: seed.format,
    records: seed.records.map(known),
    bibliography: seed.bibliography.map(known),
    furniture: seed.furniture.map(({ start, end, what }) => `${start}-${end} ${what}`),
    remarks: remarks.map(({ severity, rule, line, message }) => `${severity} ${rule} line ${line ?? '-'}: ${message}`),
  };
}

describe('golden samples', () => {
  for (const format of readdirSync(samples)) {
    for (const name of readdirSync(join(samples, format))) {
      test(`${format}: ${name}`, () => {
        const folder = join(samples, format, name);
        const got = summary(readFileSync(join(folder, 'input.txt'), 'utf8'));
        const expectedPath = join(folder, 'expected.json');
        if (process.env['UPDATE'] === '1') writeFileSync(expectedPath, `${JSON.stringify(got, null, 2)}\n`);
        expect(existsSync(expectedPath), `${expectedPath} is missing: run with UPDATE=1 and read what it wrote`).toBe(true);
        expect(got).toEqual(JSON.parse(readFileSync(expectedPath, 'utf8')));
      });
    }
  }
});

const word = fc.constantFrom('kernel', 'window', 'token', 'depth', 'graph', 'feature', 'channel', 'sample', 'signal', 'Fréchet', 'Möbius', '$x^2$', '{a}');
const title = fc.array(word, { minLength: 4, maxLength: 9 }).map((words) => words.map((one) => one.charAt(0).toUpperCase() + one.slice(1)).join(' '));
const sentence = fc.array(word, { minLength: 8, maxLength: 14 }).map((words) => `We show that the ${words.join(' ')} is useful.`);
const abstract = fc.array(sentence, { minLength: 3, maxLength: 7 }).map((sentences) => sentences.join(' '));
const paper = fc.record({ title, abstract });
const papers = fc.array(paper, { minLength: 1, maxLength: 12 });
const lineEnd = fc.constantFrom('\n', '\r\n');
const finalEnd = fc.constantFrom('', '\n');
const arxivId = fc.oneof(
  fc.tuple(fc.integer({ min: 1501, max: 1512 }), fc.integer({ min: 0, max: 99999 })).map(([month, number]) => `${month}.${String(number).padStart(5, '0')}`),
  fc.tuple(fc.integer({ min: 1401, max: 1412 }), fc.integer({ min: 0, max: 9999 })).map(([month, number]) => `${month}.${String(number).padStart(4, '0')}`),
  fc.constantFrom('hep-th/9901001', 'math.GT/0309136', 'cs/0101001'),
);
const comment = fc.option(fc.constantFrom('10 pages, 3 figures', 'Accepted by ECCV 2022', 'CVPR 2022'));

type Essence = { title: string | null; abstract: string };
const essence = ({ title: name, abstract: text }: Essence): Essence => ({ title: name, abstract: text });

function expectRead(text: string, format: string): ReadSeed {
  const { seed, remarks } = readText(text);
  expect(remarks).toEqual([]);
  expect(seed.format).toBe(format);
  return seed;
}

describe('listings made from random records are read back', () => {
  test('a search listing under a glued banner', () => {
    fc.assert(
      fc.property(papers, lineEnd, finalEnd, (list, eol, last) => {
        const text = `Get trending papers in your email inbox!${eol}Subscribe${list.map((one) => one.title + eol + one.abstract).join(eol)}${last}`;
        expect(expectRead(text, 'search-listing').records.map(essence)).toEqual(list);
      }),
    );
  });

  test('a profile with any type, year and venue', () => {
    const kind = fc.record({ type: fc.constantFrom('preprint', 'article', 'conference paper', 'Journal Article'), year: fc.integer({ min: 1990, max: 2029 }), venue: fc.constantFrom('arXiv', 'NeurIPS', 'IEEE/CVF Conference', null) });
    fc.assert(
      fc.property(fc.array(fc.tuple(paper, kind), { minLength: 1, maxLength: 10 }), lineEnd, finalEnd, (list, eol, last) => {
        const body = list.map(([one, { type, year, venue }]) => [`${type}${year}${venue ?? ''}`, one.title, one.abstract].join(eol + eol)).join(eol + eol);
        const seed = expectRead(`Researcher profile${eol}${eol}Ada Lovelace${eol}${eol}${body}${last}`, 'researcher-profile');
        expect(seed.records.map(essence)).toEqual(list.map(([one]) => one));
        expect(seed.records.map(({ type, year, venue }) => ({ type, year, venue }))).toEqual(list.map(([, one]) => one));
        expect(seed.records.every(({ profileOwner }) => profileOwner === 'Ada Lovelace')).toBe(true);
      }),
    );
  });

  test('an arXiv listing with ids glued to the next abstract', () => {
    const record = fc.record({ abstract: fc.tuple(fc.constantFrom('', '3D '), abstract).map((parts) => parts.join('')), comment, arxiv: arxivId });
    const suffix = fc.constantFrom('', 'v2', ' [cs.CV]', 'v1 [math-ph]');
    fc.assert(
      fc.property(fc.array(record, { minLength: 1, maxLength: 10 }), suffix, lineEnd, (list, behind, eol) => {
        const text = list.map((one) => [one.abstract, ...(one.comment === null ? [] : [one.comment]), `arXiv:${one.arxiv}${behind}`].join(eol)).join('');
        const seed = expectRead(text, 'arxiv-listing');
        expect(seed.records.map(({ abstract: body, comment: said, arxiv }) => ({ abstract: body, comment: said, arxiv }))).toEqual(list);
      }),
    );
  });

  test('a daily listing with and without years and upvotes', () => {
    const day = fc.record({ month: fc.constantFrom('Jan', 'Feb', 'Dec'), day: fc.integer({ min: 1, max: 28 }), year: fc.option(fc.integer({ min: 2010, max: 2029 })), upvotes: fc.option(fc.integer({ min: 1, max: 999 })), count: fc.integer({ min: 1, max: 300 }) });
    fc.assert(
      fc.property(fc.array(fc.tuple(paper, day), { minLength: 1, maxLength: 10 }), lineEnd, fc.constantFrom('', '\n'), (list, eol, gap) => {
        const lines = list.flatMap(([one, { month, day: date, year, upvotes, count }]) => [
          one.title, ...(gap === '' ? [] : ['']), one.abstract, ...(gap === '' ? [] : ['']),
          `  • ${count} author${count === 1 ? '' : 's'}`, '·', `${month} ${date}${year === null ? '' : `, ${year}`}${upvotes === null ? '' : ` ${upvotes}`}`, '',
        ]);
        const seed = expectRead(['new', 'Daily Papers', 'Dec 9', '', ...lines].join(eol), 'daily-papers');
        expect(seed.records.map(essence)).toEqual(list.map(([one]) => one));
        expect(seed.records.map((one) => [one.date?.year, one.date?.day, one.upvotes, one.authorsCount])).toEqual(list.map(([, one]) => [one.year, one.day, one.upvotes, one.count]));
      }),
    );
  });

  test('bare abstract lines', () => {
    fc.assert(
      fc.property(fc.array(abstract, { minLength: 1, maxLength: 10 }), lineEnd, finalEnd, (list, eol, last) => {
        const text = list.map((one) => `Abstract:${one}`).join(eol) + last;
        expect(expectRead(text, 'abstract-lines').records.map((one) => one.abstract)).toEqual(list);
      }),
    );
  });
});

describe('a document is read by the form that explains most of its text', () => {
  const abstracts = ['kernel', 'window', 'graph', 'token'].map((name) => `We study how a ${name} sees a wide field. ${`This paper shows that the ${name} is useful for many tasks. `.repeat(5)}Code is public.`);
  const titled = (texts: string[]): string => texts.map((text, place) => `Borrowed Windows With Wide Fields of Order ${place}\n${text}`).join('\n');
  const withFirst = (first: string): string => titled(abstracts.map((text, place) => (place === 0 ? first : text)));
  const banner = 'Get trending papers in your email inbox!\nSubscribe';

  test.each([
    ['Abstract:', `Abstract: ${abstracts[0] ?? ''}`],
    ['a type line', `preprint2022arXiv\n${abstracts[0] ?? ''}`],
    ['a number of authors and a date', `${abstracts[0] ?? ''}\n• 6 authors\n·\nMar 7, 2024`],
    ['an arXiv id', `${abstracts[0] ?? ''}\narXiv:2211.13228`],
  ])('a search listing with %s in one record', (_, first) => {
    const { seed } = readText(banner + withFirst(first));
    expect(seed.format).toBe('search-listing');
    expect(seed.records.map((record) => record.abstract)).toEqual(expect.arrayContaining(abstracts.slice(1)));
  });

  test('one abstract of a bare search listing begins with the prefix of another form', () => {
    expect(readText(withFirst(`Abstract: ${abstracts[0] ?? ''}`)).seed).toMatchObject({ format: 'search-listing', records: { length: 4 } });
  });

  test('a single record is enough for each form', () => {
    const [text = ''] = abstracts;
    const head = 'Ada Lovelace contributes to research discovery.\n\nActions\n\nFollow researcher0\n\n';
    const listings = [`Abstract: ${text}`, `${head}preprint2022arXiv\n\nBorrowed Windows With Wide Fields\n\n${text}`, `Borrowed Windows With Wide Fields\n${text}\n• 6 authors\n·\nMar 7, 2024`, `${text}\narXiv:2211.13228`];
    expect(listings.map((listing) => readText(listing).seed.format)).toEqual(['abstract-lines', 'researcher-profile', 'daily-papers', 'arxiv-listing']);
    expect(listings.map((listing) => readText(listing).seed.records.length)).toEqual([1, 1, 1, 1]);
  });

  test('a document of which no form explains half is refused, with what each missed', () => {
    const { seed, remarks } = readText(`Abstract: ${abstracts[0] ?? ''}\n\n\n# ${abstracts[1] ?? ''}\n\n# ${abstracts[2] ?? ''}`);
    expect(seed.format).toBeNull();
    expect(remarks.map(({ message }) => message)).toEqual([expect.stringMatching(/abstract-lines: only 3\d % of the text stands in records with `Abstract:` before them/)]);
  });
});

test.each([['Feb 31, 2024', false], ['Feb 29, 2023', false], ['Apr 31', false], ['Feb 29, 2024', true], ['Feb 29', true], ['Mar 31, 2024', true]])('%s is a date: %s', (date, isDate) => {
  const { seed } = readText(`A Title That Names One Window\n\nWe show that the window is useful. We ask for more of it. The results of it are good.\n\n• 6 authors\n·\n${date}\n\nAnother Title That Names Windows\n\nWe show that the window is useful. We ask for more of it. The results of it are good.\n\n• 6 authors\n·\nMar 7, 2024\n`);
  expect(seed.records).toMatchObject([{ date: isDate ? { text: date } : null }, { date: { text: 'Mar 7, 2024' }, title: 'Another Title That Names Windows' }]);
});

describe('any bytes', () => {
  const marks = fc.constantFrom('Abstract:', '@article{', 'key,', 'title = {', 'abstract = "', '}', '@string{', 'arXiv:2211.13228', '\n', '\r\n', '\r', '\n\n', 'preprint2022arXiv', '  • 6 authors', '·', 'Feb 27 2', 'Subscribe', 'Upvote', '1.2k', '\ufeff', '\u00a0', 'Get trending papers in your email inbox!', '{"kind":"seedbed-bibliography","version":1}');
  const soup = fc.array(fc.oneof(marks, marks, fc.string({ unit: 'grapheme' }), sentence, title), { maxLength: 40 }).map((parts) => utf8.encode(parts.join('')));

  test('are covered once by records and furniture, and each abstract stands at its range', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.uint8Array({ maxLength: 200 })), (bytes) => {
        const seed = readSeed({ name: 'any.txt', bytes }, () => undefined);
        assertTiling(seed.name, bytes.length, tilesOf(seed));
        for (const record of seed.records) {
          expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(record.abstractStart, record.abstractEnd))).toBe(record.abstract);
          expect(record.abstract).toBe(record.abstract.trim());
        }
      }),
      { numRuns: 500 },
    );
  });

  test('that are not UTF-8 are refused by name', () => {
    const remarks: Diagnostic[] = [];
    const seed = readSeed({ name: 'latin.txt', bytes: Uint8Array.of(0x41, 0xe9, 0x0a) }, (remark) => remarks.push(remark));
    expect(seed.format).toBeNull();
    expect(remarks.map(({ severity, rule, file }) => [severity, rule, file])).toEqual([['error', 'document-not-utf8', 'seeds/latin.txt']]);
  });
});

test('a gap of any number of blank lines stands inside a daily listing', () => {
  const record = (name: string): string => `A Title That Names ${name}\n\nWe show that the window is useful. We ask for more of it. The results of it are good.\n\n  • 6 authors\n·\nMar 7, 2024\n`;
  expect(readText(record('One Window') + '\n'.repeat(200_000) + record('Two Windows')).seed.records).toHaveLength(2);
});

test('twenty thousand records are read in time linear in their number', () => {
  const one = `We show that ${'the kernel of the window is useful. We ask for more. '.repeat(25)}`.trim();
  const text = Array.from({ length: 20_000 }, (_, place) => `Kernel Windows of Order ${place}\n${one}`).join('\n');
  const start = performance.now();
  expect(readText(`Get trending papers in your email inbox!\nSubscribe${text}`).seed.records).toHaveLength(20_000);
  expect(performance.now() - start).toBeLessThan(10_000);
});
