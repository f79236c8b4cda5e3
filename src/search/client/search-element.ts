import { type Facet, facets } from '../kinds.ts';
import { element } from './dom.ts';
import type { SearchLimits, SearchOutcome } from './engine.ts';
import { FacetList } from './facet-list.ts';
import { fillForm, readForm } from './form.ts';
import { Latest } from './latest.ts';
import { ignoredLine, resultSections } from './results.ts';
import { engineFor } from './searcher.ts';
import { asks, emptyState, formatState, parseState, type SearchState } from './state.ts';
import { summary } from './words.ts';

const WAIT_WHILE_TYPING = 140;
const FEW: SearchLimits = { limit: 8, limitOfOne: 20, excerptLength: 44 };
const MORE = 20;

/**
 * The search page: `<seedbed-search data-index="/pagefind/">` around the form that `pages/search` prints.
 * State lives in the address. For programs: `search(query, options)` resolves to the outcome without
 * touching the page, and `settled()` once the page shows what its address asks for. Each answer on the page
 * is followed by the event `found`, whose detail is the number of papers.
 */
export class SeedbedSearch extends HTMLElement {
  #state = emptyState;
  /** What the shown results answer, while more may have been typed. */
  #answered = emptyState;
  /** What the entry of the history before typing was about. */
  #kept = emptyState;
  #limits = FEW;
  #pending: PromiseWithResolvers<undefined> | null = null;
  readonly #latest = new Latest();
  readonly #facetLists = new Map<Facet, FacetList>();

  connectedCallback(): void {
    for (const facet of facets) {
      const list = this.querySelector<HTMLElement>(`[data-facet="${facet}"]`);
      if (list !== null) this.#facetLists.set(facet, new FacetList(list));
    }
    this.#form.hidden = false;
    this.#openFiltersWhereWide();
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask({ wait: 0, keepInHistory: true });
    });
    this.#form.addEventListener('input', (event) => {
      const isTyping = event.target === this.#input;
      this.#ask({ wait: isTyping ? WAIT_WHILE_TYPING : 0, keepInHistory: !isTyping });
    });
    this.#part('reset').addEventListener('click', () => {
      this.#go({ ...this.#state, facets: emptyState.facets });
      // The button is gone now.
      this.#part('status').focus();
    });
    addEventListener('popstate', () => this.#show(parseState(new URLSearchParams(location.search))));
    this.#show(parseState(new URLSearchParams(location.search)));
    // A reader who came to type is in the field at once; one who came by an address reads the results.
    if (!asks(this.#state)) this.#input.focus({ preventScroll: true });
  }

  /**
   * Answers a query without showing it.
   * @param options filters and order as in the page's address, and how many hits of each kind to load.
   */
  async search(query: string, options: Partial<SearchState> & Partial<SearchLimits> = {}): Promise<SearchOutcome> {
    const { limit = FEW.limit, limitOfOne = FEW.limitOfOne, excerptLength = FEW.excerptLength, ...state } = options;
    return (await this.#engine()).search({ ...emptyState, ...state, query }, { limit, limitOfOne, excerptLength });
  }

  /** Ids of all papers that the answered question of the page finds, in their order, be they shown or not. */
  async foundPapers(): Promise<string[]> {
    const { groups } = await this.search(this.#answered.query, { ...this.#answered, kind: 'paper', limitOfOne: Infinity });
    return groups.flatMap(({ hits }) => hits.map(({ url }) => new URL(url, location.href).pathname.split('/').at(-2) ?? ''));
  }

  /** Resolves when the page shows the results of its last question. */
  async settled(): Promise<void> {
    await this.#pending?.promise;
  }

  #settle(): void {
    this.#pending?.resolve(undefined);
    this.#pending = null;
  }

  /** Beside the results filters stand open; above them, on small screens, they would push the results away. */
  #openFiltersWhereWide(): void {
    const wide = matchMedia('(width >= 62rem)');
    const open = (): void => {
      this.#part('filters').toggleAttribute('open', wide.matches);
    };
    wide.addEventListener('change', open);
    open();
  }

  #engine(): ReturnType<typeof engineFor> {
    return engineFor(this.dataset['index'] ?? '/pagefind/');
  }

  get #form(): HTMLFormElement {
    const form = this.querySelector('form');
    if (form === null) throw new Error('<seedbed-search> holds no form');
    return form;
  }

  get #input(): HTMLInputElement {
    const input = this.querySelector<HTMLInputElement>('input[type="search"]');
    if (input === null) throw new Error('<seedbed-search> holds no search field');
    return input;
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (part === null) throw new Error(`<seedbed-search> holds no part “${name}”`);
    return part;
  }

  /** Reads the form and shows what it asks for. */
  #ask({ wait, keepInHistory }: { wait: number; keepInHistory: boolean }): void {
    const state = readForm(this.#form);
    if (keepInHistory && formatState(state) !== formatState(this.#kept)) {
      // Typing has changed the address of this entry; going back must lead to what was asked before.
      history.replaceState(null, '', addressOf(this.#kept));
      history.pushState(null, '', addressOf(state));
      this.#kept = state;
    }
    this.#state = state;
    this.#limits = FEW;
    this.#refresh(wait);
  }

  #go(state: SearchState): void {
    history.pushState(null, '', addressOf(state));
    this.#show(state);
  }

  #show(state: SearchState): void {
    this.#state = state;
    this.#kept = state;
    this.#limits = FEW;
    fillForm(this.#form, state);
    for (const facet of facets) this.#facetLists.get(facet)?.choose(state.facets[facet]);
    this.#refresh(0);
  }

  #refresh(wait: number): void {
    const chosen = facets.reduce((sum, facet) => sum + this.#state.facets[facet].length, 0);
    this.#part('reset').hidden = chosen === 0;
    this.#part('chosen').textContent = chosen === 0 ? '' : `, ${chosen} chosen`;
    this.#part('start').hidden = asks(this.#state);
    this.#pending ??= Promise.withResolvers<undefined>();
    if (!asks(this.#state)) {
      this.#latest.cancel();
      history.replaceState(null, '', addressOf(this.#state));
      this.#print('', []);
      this.#announce(0);
      for (const list of this.#facetLists.values()) list.count(null);
      this.#settle();
      return;
    }
    this.#latest.run(async (isLast) => {
      // Not at every key: Safari refuses more than a hundred changes in half a minute.
      history.replaceState(null, '', addressOf(this.#state));
      await this.#answer(isLast);
      if (isLast()) this.#settle();
    }, wait);
  }

  async #answer(isLast: () => boolean): Promise<void> {
    const slow = setTimeout(() => isLast() && this.#say('Searching…'), 400);
    try {
      const state = this.#state;
      const outcome = await (await this.#engine()).search(state, this.#limits);
      if (!isLast()) return;
      this.#answered = state;
      this.#printOutcome(outcome);
    } catch {
      if (isLast()) {
        this.#announce(0);
        this.#print('The search could not be loaded.', [this.#failure()]);
      }
    } finally {
      clearTimeout(slow);
    }
  }

  #printOutcome(outcome: SearchOutcome): void {
    const ignored = ignoredLine(outcome);
    const sections = resultSections(outcome, {
      showKind: (kind) => {
        this.#go({ ...this.#state, kind });
        this.#part('status').focus();
      },
      showMore: () => {
        this.#limits = { ...this.#limits, limit: this.#limits.limit + MORE, limitOfOne: this.#limits.limitOfOne + MORE };
        this.#refresh(0);
        void this.#focusHitAfter(this.querySelectorAll('.hits > li').length);
      },
    });
    const nothing = outcome.total === 0 ? [this.#nothing(outcome)] : [];
    this.#announce(outcome.groups.find(({ kind }) => kind === 'paper')?.total ?? 0);
    this.#print(summary(outcome), [...(ignored === null ? [] : [ignored]), ...nothing, ...sections]);
    for (const facet of facets) this.#facetLists.get(facet)?.count(outcome.counts[facet]);
  }

  /** Once more hits are shown, the first of them takes the focus of the button that asked for them. */
  async #focusHitAfter(shown: number): Promise<void> {
    await this.settled();
    if (document.activeElement !== document.body) return;
    this.querySelectorAll<HTMLElement>('.hits > li > a.title')[shown]?.focus({ preventScroll: true });
  }

  #nothing({ ignored }: SearchOutcome): HTMLElement {
    const isFiltered = asks({ ...this.#state, query: '' });
    const advice = isFiltered
      ? 'No page has all of these words under these filters. Take a filter away or use fewer words.'
      : ignored.length > 0 ? 'Try another spelling or other words; the beginning of a word is enough.' : 'No page has all of the words. Use fewer or others; the beginning of a word is enough.';
    return element('p', { class: 'nothing' }, advice);
  }

  #failure(): HTMLElement {
    const again = element('button', { type: 'button' }, 'Try again');
    // Pagefind keeps what failed for as long as the page stands; the address holds the question.
    again.addEventListener('click', () => location.reload());
    return element('p', { class: 'nothing' }, 'Its index did not arrive. The connection may be gone, or the site has just been renewed. ', again);
  }

  #print(status: string, content: Node[]): void {
    this.#say(status);
    this.#part('results').replaceChildren(...content);
  }

  #announce(papers: number): void {
    this.dispatchEvent(new CustomEvent('found', { detail: papers }));
  }

  #say(status: string): void {
    const line = this.#part('status');
    if (line.textContent !== status) line.textContent = status;
  }
}

const addressOf = (state: SearchState): string => location.pathname + formatState(state);
