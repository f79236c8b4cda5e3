import { toSearchForm } from '../text/search-form.ts';
import { formatAliases } from './alias-field.ts';
import { wordOfAll } from './locations.ts';
import type { SearchDocument } from './document.ts';

/**
 * The page that Pagefind indexes for a document: title, sentences with their anchors, and as empty
 * elements what is searched, filtered and sorted by but not read. A title that is not prominent goes
 * into the field `name`, which weighs less (see `client/pagefind.ts`).
 * Anchors are empty elements before their sentences: Pagefind would store the text of others twice.
 */
export function syntheticPage(document: SearchDocument): string {
  const { kind, title, isLabel, prominent, authors, venue, arxiv, otherNames, words, sentences, papers, year, themes, datasets, sources } = document;
  const meta = { [prominent ? 'title' : 'name']: title, authors, venue, arxiv, aliases: formatAliases(otherNames, words), all: wordOfAll };
  const filters = { kind: [kind], papers: [String(papers)], theme: themes, year: year === 0 ? [] : [String(year)], dataset: datasets, source: sources, label: isLabel ? ['yes'] : [] };
  // A page without a sort key would be missing from sorted results.
  const sorts = { year: String(year), title: toSearchForm(title) || '~' };
  return [
    '<html lang="en"><body>',
    // Pagefind weighs headings more and takes the first one for the title.
    prominent ? `<h1>${escapeHtml(title)}</h1>` : `<p>${escapeHtml(title)}</p>`,
    ...sentences.map(({ id, text }) => `<p><a id="${escapeHtml(id)}"></a>${escapeHtml(text)}</p>`),
    ...Object.entries(meta).filter(([, value]) => value !== '').map(([name, value]) => hidden('meta', name, value)),
    ...(kind === 'paper' ? Object.entries(filters) : Object.entries({ kind: filters.kind, papers: filters.papers })).flatMap(([name, values]) =>
      values.map((value) => hidden('filter', name, value)),
    ),
    ...Object.entries(sorts).map(([name, value]) => hidden('sort', name, value)),
    '</body></html>',
  ].join('\n');
}

function hidden(what: 'meta' | 'filter' | 'sort', name: string, value: string): string {
  return `<i data-pagefind-${what}="${name}" data-pagefind-ignore>${escapeHtml(value)}</i>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
