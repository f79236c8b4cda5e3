import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { sampleWork } from '../../tests/fixtures/sample-work.ts';
import { parsePersonName } from '../text/person-name.ts';
import { escapeXml, worksToZoteroRdf } from './zotero-rdf.ts';

const page = 'https://example.org/papers/sample-net/';
const names = ['Jan van der Berg', 'Martin King Jr.', 'Gemma Team'].map(parsePersonName);

/** Texts of the elements of an XML document, under their paths. */
function textsOf(xml: string): [path: string, text: string][] {
  const open: string[] = [];
  const texts: [string, string][] = [];
  let text = '';
  const parser = new Parser({
    onopentag(name) { open.push(name); text = ''; },
    ontext(part) { text += part; },
    onclosetag() { texts.push([open.slice(2).join(' '), text]); open.pop(); text = ''; },
  }, { xmlMode: true });
  parser.end(xml);
  return texts;
}

const textAt = (xml: string, path: string): string[] => textsOf(xml).flatMap(([at, text]) => (at === path ? [text] : []));

test('a preprint keeps repository, id, names and PDF', () => {
  const xml = worksToZoteroRdf([{ work: sampleWork({ type: 'preprint', venue: null, doi: '10.1/x' }), names, page }]) ?? '';
  expect(textAt(xml, 'z:itemType')).toEqual(['preprint', 'attachment']);
  expect(textAt(xml, 'dc:publisher foaf:Organization foaf:name')).toEqual(['arXiv']);
  expect(textAt(xml, 'z:archiveID')).toEqual(['arXiv:2101.00001']);
  expect(textAt(xml, 'bib:authors rdf:Seq rdf:li foaf:Person foaf:surname')).toEqual(['van der Berg', 'King', 'Gemma Team']);
  expect(textAt(xml, 'bib:authors rdf:Seq rdf:li foaf:Person foaf:givenName')).toEqual(['Jan', 'Martin, Jr.']);
  expect(textAt(xml, 'dc:identifier')).toContain('DOI 10.1/x');
  expect(textAt(xml, 'dc:identifier dcterms:URI rdf:value')).toEqual(['https://arxiv.org/abs/2101.00001', 'https://arxiv.org/pdf/2101.00001']);
  expect(textAt(xml, 'dc:subject z:AutomaticTag rdf:value')).toEqual(['SampleNet', 'ImageNet']);
});

test('a conference paper names the conference and a journal article the journal', () => {
  const conference = worksToZoteroRdf([{ work: sampleWork(), names, page }]) ?? '';
  expect(textAt(conference, 'dcterms:isPartOf bib:Journal dc:title')).toEqual(['CVPR 2021']);
  expect(textAt(conference, 'dc:description')).toEqual(['arXiv: 2101.00001']);
  const journal = worksToZoteroRdf([{ work: sampleWork({ type: 'journal-article' }), names, page }]) ?? '';
  expect(textAt(journal, 'dcterms:isPartOf bib:Journal dc:title')).toEqual(['CVPR 2021']);
});

test('of several works the first alone says what format this is, and each has its address', () => {
  const others = ['a', 'b', 'c'].map((id) => ({ work: sampleWork({ id }), names, page: `https://example.org/papers/${id}/` }));
  const xml = worksToZoteroRdf([{ work: sampleWork({ titleSource: 'derived' }), names, page }, ...others]) ?? '';
  expect(xml.match(/<format name="rdf_zotero"\/>/g)).toHaveLength(1);
  const abouts = [...xml.matchAll(/rdf:about="([^"]*)"/g)].map((match) => match[1]);
  expect(abouts.filter((about) => about?.endsWith('#pdf') === false)).toEqual(others.map((other) => other.page));
  expect(new Set(abouts).size).toBe(abouts.length);
});

test('there is no file without a known title', () => {
  expect(worksToZoteroRdf([{ work: sampleWork({ titleSource: 'derived' }), names, page }])).toBeNull();
});

test('any text comes back from XML, but for what XML cannot hold', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => {
    const escaped = escapeXml(text);
    expect(escaped).not.toMatch(/[<>"]|&(?!(?:amp|lt|gt|quot|#13);)/);
    const held = text.replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '');
    expect(textsOf(`<a><b><c>${escaped}</c></b></a>`)[0]?.[1]).toBe(held);
  }));
});

test('any title makes a document whose elements close', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), fc.string({ unit: 'binary' }), (title, venue) => {
    const xml = worksToZoteroRdf([{ work: sampleWork({ title, venue }), names, page }]) ?? '';
    const tags = [...xml.matchAll(/<(\/?)([\w:]+)[^<>]*?(\/?)>/g)];
    const open: string[] = [];
    for (const [, closes, name = '', empty] of tags) {
      if (closes === '/') expect(open.pop()).toBe(name);
      else if (empty !== '/') open.push(name);
    }
    expect(open).toEqual([]);
  }));
});
