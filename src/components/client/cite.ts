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

async function copyShown(): Promise<void> {
  if (shown === undefined) return;
  const { name, text } = shown;
  status.textContent = await copyFrom(text) ? `${name} copied.` : `${name} is selected: press Ctrl+C to copy it.`;
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
  if (event.key !== 'c' || event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented || isTaken(event)) return;
  event.preventDefault();
  void copyShown();
}

function enliven(first: Citation): void {
  const choice = document.createElement('div');
  choice.className = 'label';
  choice.setAttribute('role', 'radiogroup');
  choice.setAttribute('aria-label', 'Format of the citation');
  // Room for the button, which stands at the end of the line.
  choice.style.paddingInlineEnd = '4.5rem';
  choice.append(...citations.map(choiceOf), copyButton());
  const hint = document.createElement('p');
  hint.className = 'quiet';
  hint.textContent = 'The key c, anywhere on this page, copies the one shown.';
  status.className = 'quiet';
  status.setAttribute('role', 'status');
  for (const { part } of citations) part.firstElementChild?.remove();
  first.part.before(choice);
  citations.at(-1)?.part.after(hint, status);
  document.addEventListener('keydown', onKey);
  show(first);
}

if (shown !== undefined) enliven(shown);
