import { z } from 'astro/zod';
import { Parser } from 'htmlparser2';
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { parse as parseBibtex } from '@retorquere/bibtex-parser';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { scanBibtex } from '../../src/pipeline/1-read/bibtex-scan.ts';
import { findLinkFault, type ReadSite, readSite, readSiteFile } from './read-site.ts';
import { sites } from './sites.ts';

const papersSchema = z.array(z.object({
  id: z.string(),
  type: z.string(),
  titleSource: z.string(),
  authors: z.array(z.object({ name: z.string(), position: z.int().nullable() })),
  venue: z.string().nullable(),
  arxiv: z.string().nullable(),
}));
type Paper = z.output<typeof papersSchema>[number];

const cslSchema = z.array(z.looseObject({
  id: z.string(),
  type: z.enum(['article', 'paper-conference', 'article-journal']),
  title: z.string().min(1),
  author: z.array(z.union([z.strictObject({ literal: z.string() }), z.strictObject({ family: z.string(), given: z.string() })])).optional(),
}));

const endings = ['bib', 'ris', 'csl.json', 'rdf'];

/** A tag of a document with its attributes, and the tags that it stands in. */
type Element = { tag: string; attributes: Record<string, string>; within: string[] };

/** Elements of a document in order; throws where XML does not close what it opens. */
function elementsOf(text: string, xmlMode: boolean): Element[] {
  const open: string[] = [];
  const elements: Element[] = [];
  const parser = new Parser({
    onopentag(tag, attributes) {
      elements.push({ tag, attributes, within: [...open] });
      open.push(tag);
    },
    onclosetag(tag, implied) {
      // An element without content closes itself.
      const isEmpty = text.startsWith('/>', parser.endIndex - 1);
      if (xmlMode && implied && !isEmpty) throw new Error(`<${tag}> is not closed.`);
      open.pop();
    },
  }, { xmlMode });
  parser.end(text);
  return elements;
}

/** Whether no brace closes what is not open, and none stays open. Braces count even after a backslash, as BibTeX has it. */
function hasBalancedBraces(text: string): boolean {
  let depth = 0;
  for (const sign of text.match(/[{}]/g) ?? []) {
    depth += sign === '{' ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function risFaults(text: string): string[] {
  const lines = text.split('\r\n').filter((line) => line !== '');
  return lines.filter((line) => !/^[A-Z][A-Z0-9] {2}- [^\n]*$/.test(line));
}

describe.each(sites)('citations of the site at $base', (tested) => {
  let site: ReadSite;
  let titled: Paper[];
  let labelled: Paper[];

  beforeAll(async () => {
    site = await readSite(tested);
    const papers = papersSchema.parse(JSON.parse(await readSiteFile(tested, 'data/papers.json')));
    titled = papers.filter(({ titleSource }) => titleSource !== 'derived');
    labelled = papers.filter(({ titleSource }) => titleSource === 'derived');
  });

  const fileOf = (id: string, ending: string): string => `papers/${id}/${id}.${ending}`;
  const metaOf = async (id: string): Promise<[string, string][]> => elementsOf(await readSiteFile(tested, `papers/${id}/index.html`), false)
    .flatMap(({ tag, attributes: { name = '', content = '' } }): [string, string][] => (tag === 'meta' && /^(?:citation_|z:)/.test(name) ? [[name, content]] : []));
  const valuesOf = (tags: readonly [string, string][], name: string): string[] => tags.flatMap(([tag, content]) => (tag === name ? [content] : []));

  it('stand beside every paper with a known title, and beside no other', () => {
    expect(titled.length).toBeGreaterThan(0);
    expect(titled.flatMap(({ id }) => endings.map((ending) => fileOf(id, ending)).filter((file) => !site.files.has(file)))).toEqual([]);
    expect(labelled.flatMap(({ id }) => endings.map((ending) => fileOf(id, ending)).filter((file) => site.files.has(file)))).toEqual([]);
  });

  it('are named in the head and in the text of each paper’s page', () => {
    const missing = titled.flatMap(({ id }) => {
      const page = site.pageByPath.get(`papers/${id}/index.html`);
      const targets = (tag: string): string[] => (page?.links ?? []).filter((link) => link.tag === tag).map(({ url }) => new URL(url, page?.url).pathname);
      const [inHead, inText] = [targets('link'), targets('a')];
      return endings.map((ending) => `${site.base}${fileOf(id, ending)}`).filter((path) => !inHead.includes(path) || !inText.includes(path));
    });
    expect(missing).toEqual([]);
  });

  it('in BibTeX are read whole', async () => {
    for (const file of [...titled.map(({ id }) => fileOf(id, 'bib')), 'data/papers.bib']) {
      const text = await readSiteFile(tested, file);
      const blocks = scanBibtex(text);
      expect(blocks.map(({ kind }) => kind), file).toEqual(Array.from(blocks, () => 'entry'));
      expect(blocks.length, file).toBe(file === 'data/papers.bib' ? titled.length : 1);
      expect(hasBalancedBraces(text), file).toBe(true);
    }
  });

  it('in BibTeX are read without a warning by two parsers that know nothing of us', async () => {
    const files = [...site.files].filter((file) => file.endsWith('.bib'));
    expect(files.length).toBeGreaterThan(titled.length);
    for (const file of files) {
      const text = await readSiteFile(tested, file);
      const entries = text.match(/^@\w+\{/gm)?.length;
      const { errors, entries: parsed } = parseBibtex(text);
      expect(errors, file).toEqual([]);
      expect(parsed.length, file).toBe(entries);
      const warn = vi.spyOn(console, 'warn');
      const read: unknown[] = plugins.input.chain(text, { forceType: '@biblatex/text', generateGraph: false, maxChainLength: 10, strict: true, target: '@csl/list+object' });
      expect(warn.mock.calls, file).toEqual([]);
      warn.mockRestore();
      expect(read.length, file).toBe(entries);
    }
  });

  it('name nothing for a person that is none: Zotero takes an element of class “byline” for the author', async () => {
    const faults: string[] = [];
    for (const { path } of site.pages) if (/class="[^"]*byline/i.test(await readSiteFile(tested, path))) faults.push(path);
    expect(faults).toEqual([]);
  });

  it('in RIS have a tag on every line and an end for every record', async () => {
    for (const file of [...titled.map(({ id }) => fileOf(id, 'ris')), 'data/papers.ris']) {
      const text = await readSiteFile(tested, file);
      expect(risFaults(text), file).toEqual([]);
      const records = file === 'data/papers.ris' ? titled.length : 1;
      expect([text.match(/^TY {2}- /gm)?.length, text.match(/^ER {2}- /gm)?.length], file).toEqual([records, records]);
    }
  });

  it('in CSL-JSON are of types that Zotero knows', async () => {
    for (const { id } of titled) expect(cslSchema.parse(JSON.parse(await readSiteFile(tested, fileOf(id, 'csl.json')))), id).toHaveLength(1);
    const all = cslSchema.parse(JSON.parse(await readSiteFile(tested, 'data/papers.csl.json')));
    expect(all).toHaveLength(titled.length);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  });

  it('in Zotero RDF are well-formed, with one item an address and the format named once', async () => {
    const files = [...site.files].filter((file) => file.endsWith('.rdf'));
    expect(files.length).toBeGreaterThan(titled.length);
    for (const file of files) {
      const elements = elementsOf(await readSiteFile(tested, file), true);
      const abouts = elements.flatMap(({ attributes }) => attributes['rdf:about'] ?? []);
      expect(new Set(abouts).size, file).toBe(abouts.length);
      expect(elements.filter(({ tag, within }) => tag === 'format' && within.length === 3), file).toHaveLength(1);
      const top = elements.filter(({ within }) => within.length === 1).map(({ tag }) => tag);
      expect(top.filter((tag) => tag !== 'rdf:Description' && tag !== 'z:Attachment'), file).toEqual([]);
      const faults = abouts.flatMap((about) => findLinkFault(site, about.replace(/#pdf$/, ''), about.replace(/#pdf$/, '')) ?? []);
      expect(faults, file).toEqual([]);
    }
  });

  it('reach Zotero from every page that names a file for it: one marker a page', async () => {
    let lists = 0;
    for (const { path, links } of site.pages) {
      const named = links.some(({ tag, url }) => tag === 'link' && url.endsWith('papers.rdf'));
      if (!named) continue;
      lists += 1;
      const elements = elementsOf(await readSiteFile(tested, path), false);
      expect(elements.filter(({ tag, attributes }) => tag === 'link' && attributes['rel'] === 'unapi-server'), path).toHaveLength(1);
      const markers = elements.filter(({ tag, attributes }) => tag === 'abbr' && attributes['class'] === 'unapi-id');
      expect(markers.map(({ attributes: { title, hidden } }) => [title !== '', hidden !== undefined]), path).toEqual([[true, true]]);
    }
    expect(lists).toBeGreaterThan(10);
  });

  it('of preprints carry no tag that would make them something else', async () => {
    const preprints = titled.filter(({ type, arxiv }) => type === 'preprint' && arxiv !== null).slice(0, 20);
    expect(preprints.length).toBeGreaterThan(0);
    for (const { id, arxiv } of preprints) {
      const tags = await metaOf(id);
      expect(valuesOf(tags, 'z:itemType'), id).toEqual(['preprint']);
      expect(valuesOf(tags, 'citation_publisher'), id).toEqual(['arXiv']);
      expect(valuesOf(tags, 'z:archiveID'), id).toEqual([`arXiv:${arxiv ?? ''}`]);
      expect(tags.filter(([name]) => /conference|journal|inbook|technical_report/.test(name)), id).toEqual([]);
    }
  });

  it('of published papers name conference or journal, never both', async () => {
    for (const [type, tag, other, item] of [['conference-paper', 'conference', 'journal', 'conferencePaper'], ['journal-article', 'journal', 'conference', 'journalArticle']] as const) {
      const papers = titled.filter((paper) => paper.type === type && paper.venue !== null).slice(0, 20);
      for (const { id, venue } of papers) {
        const tags = await metaOf(id);
        expect(valuesOf(tags, `citation_${tag}_title`), id).toEqual([venue]);
        expect(valuesOf(tags, `citation_${other}_title`), id).toEqual([]);
        expect(valuesOf(tags, 'z:itemType'), id).toEqual([item]);
      }
    }
  });

  it('name each author once, family name first, and nobody where none is known', async () => {
    for (const { id, authors } of titled) {
      const placed = authors.filter(({ position }) => position !== null);
      const named = valuesOf(await metaOf(id), 'citation_author');
      expect(named.length, id).toBe(placed.length);
      expect(named.filter((name) => !name.includes(',')), id).toEqual([]);
      // A lone “Family, Given” is read as two people but for the semicolon behind it.
      if (named.length === 1) expect(named[0], id).toMatch(/[,;]$/);
    }
  });

  it('keep particles with the family name', async () => {
    const found = titled.find(({ authors }) => authors.some(({ name, position }) => position !== null && / (?:van|de|von) /.test(name)));
    if (found === undefined) return;
    const [, particle = ''] = / (van|de|von) /.exec(found.authors.map(({ name }) => name).join(';')) ?? [];
    expect(valuesOf(await metaOf(found.id), 'citation_author').some((name) => name.startsWith(`${particle} `))).toBe(true);
  });

  it('of papers under a label are none', async () => {
    for (const { id } of labelled) expect(await metaOf(id), id).toEqual([]);
  });
});
