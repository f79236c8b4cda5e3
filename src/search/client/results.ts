import { kindNames, type SearchKind } from '../kinds.ts';
import { element, marked } from './dom.ts';
import type { SearchGroup, SearchOutcome } from './engine.ts';
import type { SearchHit } from './hits.ts';
import { shortenAuthors } from './shorten-authors.ts';
import { changedNote, factsOf, ignoredNote, originOf, number } from './words.ts';

/** Asked for by buttons in the results. */
export type ResultActions = { showKind: (kind: SearchKind) => void; showMore: () => void };

/** The results as sections with lists, for the search page. */
export function resultSections({ groups }: SearchOutcome, actions: ResultActions): HTMLElement[] {
  return groups.map((group) => section(group, { ...actions, isOnly: groups.length === 1 }));
}

function section({ kind, total, hits }: SearchGroup, { showKind, showMore, isOnly }: ResultActions & { isOnly: boolean }): HTMLElement {
  const heading = element('h2', {}, kindNames[kind], ' ', element('span', { class: 'count' }, number(total)));
  const list = element('ol', { class: 'hits' }, ...hits.map((hit) => element('li', aboutOf(hit), ...hitContent(hit))));
  const children: Node[] = [heading, list];
  if (total > hits.length) {
    const label = isOnly ? `More ${kindNames[kind].toLowerCase()}` : `All ${number(total)} ${kindNames[kind].toLowerCase()}`;
    const more = element('button', { type: 'button' }, label);
    more.addEventListener('click', () => (isOnly ? showMore() : showKind(kind)));
    children.push(more);
  }
  return element('section', { class: `found found-${kind}` }, ...children);
}

/** Names the paper that a hit is about, which the reading list can keep. */
function aboutOf({ kind, url }: SearchHit): Record<string, string> {
  const id = /\/papers\/([^/#]+)\/(?:#.*)?$/.exec(url)?.[1];
  return kind === 'paper' && id !== undefined ? { 'data-paper': id } : {};
}

function hitContent(hit: SearchHit): Node[] {
  const title = element('a', { class: 'title', href: withoutFragment(hit.url) }, ...marked(hit.markedTitle));
  const authors = marked(shortenAuthors(hit.markedAuthors));
  const facts = factsOf(hit);
  const about = element('span', { class: 'facts' }, ...authors, ...(authors.length > 0 && facts !== '' ? [' · '] : []), facts);
  if (hit.excerpt === null) return [title, about];
  const name = hit.kind === 'paper' || hit.kind === 'chapter' ? 'Matching sentence: ' : '';
  const whose = originOf(hit);
  const origin = whose === '' ? [] : [element('span', { class: 'origin' }, whose)];
  const sentence = element('a', { class: 'matching', href: hit.url }, element('span', { class: 'unseen' }, name), ...origin, ...marked(hit.excerpt.text));
  return [title, about, sentence];
}

const withoutFragment = (url: string): string => url.replace(/#.*$/, '');

/** Says what of the query was changed or left out; null when nothing was. */
export function ignoredLine(outcome: SearchOutcome): HTMLElement | null {
  const note = [changedNote(outcome), ignoredNote(outcome.ignored)].filter((part) => part !== '').join(' ');
  return note === '' ? null : element('p', { class: 'ignored' }, note);
}
