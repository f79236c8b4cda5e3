import type { Paper } from '#catalog/types.ts';
import type { Evidence } from '#model/provenance.ts';
import type { Work } from '#model/work.ts';
import { sentenceId } from '#text/anchors.ts';

export { withUnit } from '#text/with-unit.ts';

const format = new Intl.NumberFormat('en');
const dayFormat = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** `1400` is `1,400`. */
export function number(value: number): string {
  return format.format(value);
}

/** `1 paper`, `2 papers`. The plural may be given where it is not the singular with an s. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}

/** How the shown year is known, to stand behind it. */
export const yearSourceWords: Record<NonNullable<Work['yearSource']>, string> = {
  correction: 'set by hand',
  venue: 'of the venue',
  listing: 'from the listing',
  arxiv: 'from the arXiv id',
  bibliography: 'from the bibliography',
};

/** What kind of publication it is, in words. */
export const typeWords: Record<Work['type'], string> = {
  preprint: 'Preprint',
  'conference-paper': 'Conference paper',
  'journal-article': 'Journal article',
  unknown: 'Kind of publication not known',
};

/** Where a value comes from, in words. */
export const fieldSourceWords: Record<Work['titleSource'], string> = {
  seed: 'printed in a listing',
  bibliography: 'from the bibliography',
  correction: 'set by hand',
  derived: 'a label made for this site',
};

/** `2022-08-01` is `1 August 2022`. */
export function longDate(day: string): string {
  return dayFormat.format(new Date(`${day}T00:00:00Z`));
}

/** Names of the styles that citations are printed in. */
export const styleNames = { apa: 'APA', chicago: 'Chicago', ieee: 'IEEE' };

/** Stands wherever a paper is named by a label of ours. */
export const labelNote = 'Label, no title known';

/** `Page 2 of 9: `, before what describes an index of several pages; nothing on the first. */
export function pagePrefix({ number: page, total }: { number: number; total: number }): string {
  return page === 1 ? '' : `Page ${number(page)} of ${number(total)}: `;
}

/** The line under a paper's title in a list: who it is by, and its venue, else its year. */
export function paperLine({ isLabel, byline, venue, year }: Pick<Paper, 'isLabel' | 'byline' | 'venue' | 'year'>): string {
  return [isLabel ? labelNote : null, byline, venue ?? year].filter((part) => part !== null && part !== '').join(' · ');
}

/** Fragment of the sentence a fact stands in: `s3`, `a2s3` in a second abstract, `title`. */
export function sentenceAnchor({ abstract, sentence }: Pick<Evidence, 'abstract' | 'sentence'>): string {
  if (sentence === 0) return 'title';
  return sentenceId(abstract, sentence);
}

/** What a link to that sentence shows: `3`, `2.3` in a second abstract, `T` for the title. */
export function sentenceMark({ abstract, sentence }: Pick<Evidence, 'abstract' | 'sentence'>): string {
  if (sentence === 0) return 'T';
  return abstract === 0 ? String(sentence) : `${abstract + 1}.${sentence}`;
}

/** One entry for each sentence that the evidence stands in, in order, with what a link to it says. */
export function sentencesOf(evidence: Evidence[]): { anchor: string; mark: string; name: string }[] {
  const found = new Map(evidence.map((place) => [sentenceAnchor(place), place]));
  return Array.from(found, ([anchor, place]) => ({
    anchor,
    mark: sentenceMark(place),
    name: place.sentence === 0 ? 'Title' : `Sentence ${sentenceMark(place)}`,
  }));
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** A name as HTML, with the exponents that plain text writes after a caret raised: `O^2DETR`. */
export function nameHtml(name: string): string {
  return name.replace(/[&<>]/g, (character) => entities[character] ?? character).replace(/\^(\d+|\p{L})/gu, '<sup>$1</sup>');
}

const codeHosts = /^https?:\/\/(?:[\w-]+\.)*(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|gitee\.com|sourceforge\.net)\//;

/** What an address in an abstract leads to, as far as its host tells. */
export function linkWords(url: string): string {
  return codeHosts.test(url) ? 'Code' : 'Project page';
}
