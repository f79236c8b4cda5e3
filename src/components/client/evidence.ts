// A fact, its sentence and what it is printed as light up together. Without this script each fact links to its
// sentence and each mark to its fact.

/** What is lit: facts by their ids, and sentences. */
type Choice = { facts: Set<string>; sentences: Set<Element> };

const sentenceSelector = '.sentence, h1[id]';
const wide = matchMedia('(width >= 62rem)');
const main = document.querySelector('main');
const status = document.querySelector('.chosen');
const factsBySentence = new Map<string, Set<string>>();
const sentencesByFact = new Map<string, Set<Element>>();
let chosen: Choice | null = null;

for (const fact of document.querySelectorAll<HTMLElement>('[data-fact]')) {
  const id = idOf(fact);
  for (const { hash } of fact.querySelectorAll<HTMLAnchorElement>('a.ref')) {
    const sentence = document.getElementById(hash.slice(1));
    if (sentence === null) continue;
    addTo(factsBySentence, sentence.id, id);
    addTo(sentencesByFact, id, sentence);
  }
}
const told = [...document.querySelectorAll<HTMLElement>('.sentence')].filter(({ id }) => factsBySentence.has(id));

function addTo<Key, Value>(map: Map<Key, Set<Value>>, key: Key, value: Value): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}

/** A fact's id: its element's own, or that of the fact it repeats. */
function idOf({ dataset, id }: HTMLElement): string {
  return dataset['fact'] === '' ? id : (dataset['fact'] ?? '');
}

function factsOf(mark: HTMLElement): string[] {
  return (mark.dataset['facts'] ?? mark.getAttribute('href')?.slice(1) ?? '').split(' ');
}

/** What choosing an element means; null for one that is neither a fact nor a sentence with facts. */
function choiceAt(target: EventTarget | null): Choice | null {
  if (!(target instanceof Element)) return null;
  const fact = target.closest<HTMLElement>('[data-fact]');
  if (fact !== null) {
    const id = idOf(fact);
    const ref = target.closest<HTMLAnchorElement>('a.ref');
    const sentence = ref === null ? null : document.getElementById(ref.hash.slice(1));
    return { facts: new Set([id]), sentences: sentence === null ? (sentencesByFact.get(id) ?? new Set()) : new Set([sentence]) };
  }
  const sentence = target.closest(sentenceSelector);
  if (sentence === null) return null;
  const mark = target.closest<HTMLElement>('.evidence');
  const facts = mark === null ? factsBySentence.get(sentence.id) : factsOf(mark);
  return facts === undefined ? null : { facts: new Set(facts), sentences: new Set([sentence]) };
}

function light(choice: Choice | null): void {
  for (const element of document.querySelectorAll('.lit')) element.classList.remove('lit');
  if (choice === null) return;
  const marks = [...choice.sentences].flatMap((sentence) => [...sentence.querySelectorAll<HTMLElement>('.evidence')])
    .filter((mark) => factsOf(mark).some((id) => choice.facts.has(id)));
  for (const element of [...choice.sentences, ...marks, ...[...choice.facts].flatMap(shownAs)]) element.classList.add('lit');
}

function shownAs(fact: string): Element[] {
  return [...document.querySelectorAll(`#${CSS.escape(fact)}, [data-fact="${CSS.escape(fact)}"]`)];
}

function choose(choice: Choice | null, { from = null }: { from?: Element | null } = {}): void {
  chosen = choice;
  light(choice);
  const [sentence] = choice?.sentences ?? [];
  const [fact] = choice?.facts ?? [];
  const fromFact = from?.closest('[data-fact]') != null;
  status?.replaceChildren(...(choice === null ? [] : lineFor(choice, fromFact)));
  if (fromFact) sentence?.scrollIntoView({ block: 'nearest' });
  else if (from !== null && wide.matches && fact !== undefined) document.getElementById(fact)?.scrollIntoView({ block: 'nearest' });
}

/** What is chosen, for who hears the page, and for small screens, where sentences and facts are far apart. */
function lineFor({ facts, sentences }: Choice, withText: boolean): Node[] {
  const links = [...sentences].map(({ id }) => linkTo(id, nameOf(id)));
  const names = [...facts].map((id) => linkTo(id, document.getElementById(id)?.querySelector('.what, .number')?.textContent.trim() ?? id));
  const text = document.createElement('span');
  text.className = 'unseen';
  text.textContent = withText ? [...sentences].map(({ textContent }) => textContent).join(' ') : '';
  return [...links, ...names, text];
}

function nameOf(sentence: string): string {
  const [, abstract, number] = /^(?:a(\d+))?s(\d+)$/.exec(sentence) ?? [];
  if (number === undefined) return 'Title';
  return `Sentence ${abstract === undefined ? '' : `${abstract}.`}${number}`;
}

/** A link; on wide screens, where this line is heard and not seen, the words alone. */
function linkTo(id: string, text: string): Node {
  if (wide.matches) return document.createTextNode(`${text} `);
  const link = document.createElement('a');
  link.href = `#${id}`;
  link.textContent = text;
  return link;
}

function isSame(one: Choice, other: Choice | null): boolean {
  const keyOf = ({ facts, sentences }: Choice): string => [...facts, ...[...sentences].map(({ id }) => id)].join(' ');
  return other !== null && keyOf(one) === keyOf(other);
}

function onClick(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target : null;
  const link = target?.closest('a');
  const ours = link?.matches('.ref, .evidence') === true;
  // Another link leads where it says; a selected sentence is being copied.
  if (target === null || target.closest('.chosen') !== null || (link != null && !ours) || getSelection()?.isCollapsed === false) return;
  const choice = choiceAt(target);
  if (choice === null) {
    choose(null);
    return;
  }
  // Followed without a pointer, a mark leads to its fact, which is the next thing to be read.
  if (link?.matches('.evidence') === true && event.detail === 0) return;
  if (ours) event.preventDefault();
  choose(isSame(choice, chosen) ? null : choice, { from: target });
}

const steps: Record<string, (at: number) => number> = {
  ArrowRight: (at) => at + 1, ArrowDown: (at) => at + 1, ArrowLeft: (at) => at - 1, ArrowUp: (at) => at - 1, Home: () => 0, End: () => told.length - 1,
};

function onKey(event: KeyboardEvent): void {
  // Escape closes a dialog first.
  if (event.key === 'Escape' && chosen !== null && !event.defaultPrevented) choose(null);
  const at = told.findIndex((sentence) => sentence === event.target);
  if (at === -1 || event.altKey || event.ctrlKey || event.metaKey) return;
  if (event.key === 'Enter') choose(choiceAt(event.target), { from: told[at] ?? null });
  const next = told[steps[event.key]?.(at) ?? -1];
  if (next === undefined) return;
  event.preventDefault();
  told.forEach((sentence) => { sentence.tabIndex = sentence === next ? 0 : -1; });
  next.focus();
}

function chooseAddressed(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (target === null) return;
  const alone = target.matches(sentenceSelector) ? { facts: new Set<string>(), sentences: new Set<Element>([target]) } : null;
  choose(choiceAt(target) ?? alone);
}

if (main !== null && factsBySentence.size > 0) {
  main.dataset['evidence'] = '';
  // The abstract is one stop of the Tab key; arrow keys go through its sentences.
  told.forEach((sentence, index) => { sentence.tabIndex = index === 0 ? 0 : -1; });
  for (const abstract of document.querySelectorAll('.sentences')) {
    abstract.setAttribute('role', 'group');
    abstract.setAttribute('aria-label', 'Sentences; arrow keys go from one with facts to the next');
  }
  document.addEventListener('click', onClick);
  document.addEventListener('keydown', onKey);
  main.addEventListener('pointerover', (event) => { if (event.pointerType === 'mouse') light(choiceAt(event.target) ?? chosen); });
  main.addEventListener('pointerleave', () => { light(chosen); });
  main.addEventListener('focusin', ({ target }) => { light(choiceAt(target) ?? chosen); });
  main.addEventListener('focusout', () => { light(chosen); });
  addEventListener('hashchange', chooseAddressed);
  chooseAddressed();
}

export {};
