import stylesheet from '../../styles/search-dialog.css?url';
import { kindNames } from '../kinds.ts';
import { indexFolder } from '../locations.ts';
import { element, marked } from './dom.ts';
import type { SearchGroup, SearchOutcome } from './engine.ts';
import type { SearchHit } from './hits.ts';
import { Latest } from './latest.ts';
import { Listbox } from './listbox.ts';
import { titleMatch } from './rank.ts';
import { engineFor } from './searcher.ts';
import { shortenAuthors } from './shorten-authors.ts';
import { emptyState, formatState } from './state.ts';
import { factsOf, changedNote, ignoredNote, originOf, number, summary } from './words.ts';

const WAIT_WHILE_TYPING = 120;
const HITS_OF_EACH_KIND = 4;
const EXCERPT_LENGTH = 22;

let dialog: SearchDialog | null = null;
let styling: Promise<void> | null = null;

/** Opens the dialog, made at the first call. @param opener link to the search page. @throws Error when its stylesheet does not arrive. */
export async function openDialog(opener: HTMLAnchorElement): Promise<void> {
  await styled();
  dialog ??= new SearchDialog({ index: new URL(`../${indexFolder}/`, opener.href).pathname, page: opener.href });
  dialog.open();
}

/** Resolves when the page has the dialog's stylesheet, which no page needs before. */
function styled(): Promise<void> {
  styling ??= new Promise((resolve, reject) => {
    const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: stylesheet });
    link.addEventListener('load', () => { resolve(); });
    link.addEventListener('error', () => {
      // The next wish to search tries again.
      link.remove();
      styling = null;
      reject(new Error(stylesheet));
    });
    document.head.append(link);
  });
  return styling;
}

/** A field with a list of results under it, over any page. The browser gives the focus back on closing. */
class SearchDialog {
  readonly #index: string;
  readonly #page: string;
  readonly #latest = new Latest();
  readonly #input = element('input', {
    type: 'search', id: 'search-dialog-field', role: 'combobox', 'aria-label': 'Search', 'aria-expanded': 'false', 'aria-autocomplete': 'list', 'aria-controls': 'search-dialog-list',
    autocomplete: 'off', autocapitalize: 'none', spellcheck: 'false', enterkeyhint: 'search', placeholder: 'Papers, methods, datasets, authors',
  });
  readonly #list = element('div', { id: 'search-dialog-list', role: 'listbox', 'aria-label': 'Results' });
  readonly #status = element('p', { class: 'status', role: 'status' });
  readonly #all = element('a', { class: 'all' }, 'All results');
  readonly #close = element('button', { type: 'button', class: 'close' }, 'Close');
  readonly #dialog = element('dialog', { class: 'search-dialog', 'aria-label': 'Search' });
  readonly #listbox = new Listbox(this.#input, this.#list);

  constructor({ index, page }: { index: string; page: string }) {
    this.#index = index;
    this.#page = page;
    const keys = element('p', { class: 'keys', 'aria-hidden': 'true' }, element('kbd', {}, '↑'), element('kbd', {}, '↓'), ' choose', element('kbd', {}, 'Enter'), ' open', element('kbd', {}, 'Esc'), ' close');
    this.#dialog.append(element('div', { class: 'ask' }, this.#input, this.#close), this.#status, this.#list, element('div', { class: 'foot' }, this.#all, keys));
    document.body.append(this.#dialog);
    this.#input.addEventListener('input', () => this.#ask(WAIT_WHILE_TYPING));
    this.#input.addEventListener('keydown', (event) => this.#press(event));
    this.#close.addEventListener('click', () => this.#dialog.close());
    this.#dialog.addEventListener('click', (event) => {
      if (event.target === this.#dialog) this.#dialog.close();
      // A result on the page itself only moves to its place.
      if (event.target instanceof Element && event.target.closest('a') !== null && !event.ctrlKey && !event.metaKey) this.#dialog.close();
    });
    this.#ask(0);
  }

  open(): void {
    if (!this.#dialog.open) this.#dialog.showModal();
    this.#input.focus();
    this.#input.select();
    // The index is loaded while the reader types.
    engineFor(this.#index).catch(() => {});
  }

  #press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      // In a search field browsers take the key to empty it.
      event.preventDefault();
      this.#dialog.close();
      return;
    }
    if (this.#listbox.press(event)) return;
    if (event.key !== 'Enter') return;
    event.preventDefault();
    location.assign(this.#all.href);
  }

  #ask(wait: number): void {
    const query = this.#input.value.trim();
    this.#all.href = this.#page + formatState({ ...emptyState, query });
    this.#all.textContent = query === '' ? 'Search page with filters' : 'All results, with filters';
    if (query === '') {
      this.#latest.cancel();
      this.#print('', []);
      return;
    }
    this.#listbox.suspend();
    this.#latest.run((isLast) => this.#answer(query, isLast), wait);
  }

  async #answer(query: string, isLast: () => boolean): Promise<void> {
    const slow = setTimeout(() => isLast() && this.#say('Searching…'), 400);
    try {
      const engine = await engineFor(this.#index);
      const outcome = await engine.search({ ...emptyState, query }, { limit: HITS_OF_EACH_KIND, limitOfOne: HITS_OF_EACH_KIND, excerptLength: EXCERPT_LENGTH });
      if (isLast()) this.#print(statusOf(outcome), outcome.groups);
    } catch {
      if (isLast()) this.#print('The search could not be loaded. Reload the page to try again.', []);
    } finally {
      clearTimeout(slow);
    }
  }

  #print(status: string, groups: readonly SearchGroup[]): void {
    this.#say(status);
    this.#list.replaceChildren(...groups.map(groupElement));
    this.#listbox.renew();
  }

  #say(status: string): void {
    this.#status.textContent = status;
  }
}

function statusOf(outcome: SearchOutcome): string {
  const advice = outcome.total === 0 && outcome.ignored.length === 0 ? 'No page has all of these words.' : '';
  return [summary(outcome), changedNote(outcome), ignoredNote(outcome.ignored), advice].filter((part) => part !== '').join(' ');
}

function groupElement({ kind, total, hits }: SearchGroup): HTMLElement {
  const id = `search-dialog-${kind}`;
  const heading = element('div', { id, class: 'kind', role: 'presentation' }, kindNames[kind], ' ', element('span', { class: 'count' }, number(total)));
  return element('div', { role: 'group', 'aria-labelledby': id }, heading, ...hits.map(optionElement));
}

function optionElement(hit: SearchHit, index: number): HTMLElement {
  const id = `search-dialog-${hit.kind}-${index}`;
  const about = factsOf(hit);
  const facts = [...marked(shortenAuthors(hit.markedAuthors)), ...(hit.markedAuthors.length > 0 && about !== '' ? [' · '] : []), about];
  const option = element('a', { id, role: 'option', tabindex: '-1', 'aria-selected': 'false', href: hit.match >= titleMatch.start || originOf(hit) !== '' ? hit.url.replace(/#.*$/, '') : hit.url }, element('span', { class: 'title' }, ...marked(hit.markedTitle)), element('span', { class: 'facts' }, ...facts));
  if ((hit.kind === 'paper' || hit.kind === 'chapter') && hit.excerpt !== null) option.append(element('span', { class: 'matching' }, originOf(hit), ...marked(hit.excerpt.text)));
  return option;
}
