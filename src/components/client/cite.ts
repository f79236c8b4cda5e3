import { hasSingleKeys, setSingleKeys } from '#search/client/single-keys.ts';
import { copyFrom } from './clipboard.ts';

// Citations of a paper stand below one another. With this script one is shown at a time, and a button or the key `c` copies it.
type Citation = { name: string; part: HTMLElement; text: Element };

const citations = [...document.querySelectorAll<HTMLElement>('[data-cite]')].flatMap((part): Citation[] => {
  const [heading, text] = part.children;
  return heading === undefined || text === undefined ? [] : [{ name: heading.textContent, part, text }];
});
const status = document.createElement('p');
let [shown] = citations;

function show(citation: Citation): void {
  shown = citation;
  for (const { part } of citations) part.hidden = part !== citation.part;
}

/** The key works far from the citation: what it did is said where it can be seen. */
const toast = { position: 'fixed', zIndex: '3', insetBlockEnd: '1rem', insetInlineEnd: '1rem', padding: '0.625rem 1rem', borderRadius: '4px', background: 'var(--ink)', color: 'var(--paper)' };
const shownMs = 4000;
let hiding = 0;

function say(text: string): void {
  clearTimeout(hiding);
  // Said twice, the same words would be announced once.
  status.textContent = '';
  status.textContent = text;
  Object.assign(status.style, toast);
  status.hidden = false;
  hiding = window.setTimeout(() => { status.hidden = true; }, shownMs);
}

async function copyShown(): Promise<void> {
  if (shown === undefined) return;
  const { name, text } = shown;
  say(await copyFrom(text) ? `${name} citation copied.` : `${name} citation is selected, to be copied as usual.`);
}

function choiceOf(citation: Citation): HTMLLabelElement {
  const label = document.createElement('label');
  const radio = document.createElement('input');
  radio.type = 'radio';
  radio.name = 'citation';
  radio.checked = citation === shown;
  radio.addEventListener('change', () => { show(citation); });
  // The label keeps the height of a touch target, its text in the middle of it.
  Object.assign(label.style, { display: 'inline-flex', alignItems: 'center', gap: '0.25rem', marginInlineEnd: '1rem' });
  label.append(radio, citation.name);
  return label;
}

function copyButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copy';
  button.setAttribute('aria-keyshortcuts', 'c');
  button.title = 'Key c';
  button.addEventListener('click', () => void copyShown());
  return button;
}

/** Whether a key is part of what is being written, or belongs to a dialog. */
function isTaken({ target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select') || target.closest('dialog') !== null;
}

function onKey(event: KeyboardEvent): void {
  if (event.key !== 'c' || !hasSingleKeys() || event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented || isTaken(event)) return;
  event.preventDefault();
  void copyShown();
}

/** Says what the key does and lets it be switched off. */
function keySwitch(): HTMLElement {
  const line = document.createElement('p');
  line.className = 'quiet';
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = hasSingleKeys();
  box.addEventListener('change', () => setSingleKeys(box.checked));
  Object.assign(label.style, { display: 'flex', alignItems: 'start', gap: '0.5rem' });
  Object.assign(box.style, { flex: 'none', minHeight: '1.25rem' });
  label.append(box, 'The key c copies the one shown, from anywhere on this page, and the key / opens the search');
  line.append(label);
  return line;
}

function enliven(first: Citation): void {
  const choice = document.createElement('div');
  choice.className = 'label';
  const formats = document.createElement('div');
  formats.setAttribute('role', 'radiogroup');
  formats.setAttribute('aria-label', 'Format of the citation');
  // Room for the button, which stands at the end of the line.
  formats.style.paddingInlineEnd = '4.5rem';
  formats.append(...citations.map(choiceOf));
  choice.append(formats, copyButton());
  const hint = keySwitch();
  status.className = 'quiet';
  status.setAttribute('role', 'status');
  for (const { part } of citations) part.firstElementChild?.remove();
  first.part.before(choice);
  citations.at(-1)?.part.after(hint, status);
  document.addEventListener('keydown', onKey);
  show(first);
}

if (shown !== undefined) enliven(shown);
