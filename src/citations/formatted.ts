import citeproc from 'citeproc';
import locales from '@citation-js/plugin-csl/lib/locales.json' with { type: 'json' };
import styles from '@citation-js/plugin-csl/lib/styles.json' with { type: 'json' };
import type { PersonName } from '#text/person-name.ts';
import type { CitedWork } from './bibtex.ts';
import { type CslName, workToCsl } from './csl.ts';
import { chicagoStyle } from './styles/chicago.csl.ts';
import { ieeeStyle } from './styles/ieee.csl.ts';
import { isSingleName } from './work-facts.ts';

/** Styles that citations are printed in, in the order in which a page offers them. */
export const citationStyles = ['apa', 'chicago', 'ieee'] as const;
export type CitationStyle = (typeof citationStyles)[number];

/** Plain text, or phrasing HTML of the same words. */
export type CitationFormat = 'text' | 'html';

type Formatter = (item: object, format: CitationFormat) => string;

const sources: Record<CitationStyle, string> = { apa: styles.apa, chicago: chicagoStyle, ieee: ieeeStyle };
const formatters = new Map<CitationStyle, Formatter>();

// A superscript of Unicode stays the letter it is: copied from HTML, markup in its place would be lost.
citeproc.SUPERSCRIPTS_REGEXP = /(?!)/g;

/** A work as an entry of a list of references in one style, on one line; null for a work without a known title. */
export function formatWork(cited: CitedWork, style: CitationStyle, format: CitationFormat): string | null {
  const item = workToCsl(cited);
  if (item === null) return null;
  const { note: _note, abstract: _abstract, author: _author, ...printed } = item;
  const author = printedNames(cited);
  // Each style sets its own mark behind the title; the three points of an ellipsis stay.
  const title = item.title.replace(/(?<!\.)\.$/, '');
  return formatItem({ ...printed, title, ...(author.length === 0 ? {} : { author }) }, style, format);
}

/** An item of CSL-JSON, whatever its `id`, as an entry of a list of references in one style, on one line. */
export function formatItem(item: object, style: CitationStyle, format: CitationFormat): string {
  const entry = formatterOf(style)(item, format);
  // CSL cannot say that IEEE drops the comma behind another mark.
  return style === 'ieee' ? entry.replace(/([?!]),(?=’?”)/, '$1') : entry;
}

/** The one engine of a style: to read a style takes longer than to print hundreds of references in it. */
function formatterOf(style: CitationStyle): Formatter {
  const formatter = formatters.get(style) ?? makeFormatter(sources[style]);
  formatters.set(style, formatter);
  return formatter;
}

function makeFormatter(style: string): Formatter {
  let current: object = {};
  let count = 0;
  const system = { retrieveLocale: () => locales['en-US'], retrieveItem: () => current };
  const engine = new citeproc.Engine(system, style, 'en-US', true);
  return (item, format) => {
    // An item is asked for only under an id that the engine has not met.
    count += 1;
    current = { ...item, id: String(count) };
    engine.updateItems([String(count)], true);
    engine.setOutputFormat(format);
    const bibliography = engine.makeBibliography();
    return bibliography === false ? '' : bibliography[1].join('').replace(/^\s*<div class="csl-entry">|<\/div>\s*$/g, '').trim();
  };
}

/** Names with the suffix as a field of its own, and `others` behind a list that goes on. */
function printedNames({ work, names }: CitedWork): CslName[] {
  const others = names.length > 0 && !work.authorsComplete ? [{ literal: 'others' }] : [];
  return [...names.map(printedName), ...others];
}

function printedName(name: PersonName): CslName {
  if (isSingleName(name)) return { literal: name.family };
  const { family, given, suffix } = name;
  return { family, given, ...(suffix === '' ? {} : { suffix }) };
}
