import { hasSingleKeys, isForWriting, setSingleKeys } from '#search/client/single-keys.ts';
import { copyFrom } from './clipboard.ts';
import { download, exportFormats } from './export.ts';
import { say } from './toast.ts';

// Citations of a thing stand below one another. With this script one of each thing is shown at a time, and buttons copy
// and save it. The key `c` copies the one shown of the first thing.
type Citation = { name: string; part: HTMLElement; text: Element };

/** What a file of a format ends in and is, by the format's name; in words it is plain text. */
const files = new Map<string, { extension: string; type: string }>(Object.values(exportFormats).map((format) => [format.name, format]));

/** The citations of one thing. */
class Citations {
  readonly #group: HTMLElement;
  readonly #all: readonly Citation[];
  #shown: Citation | undefined;

  constructor(group: HTMLElement) {
    this.#group = group;
    this.#all = [...group.querySelectorAll<HTMLElement>('[data-cite]')].flatMap((part): Citation[] => {
      const [heading, text] = part.children;
      return heading === undefined || text === undefined ? [] : [{ name: heading.textContent, part, text }];
    });
    const [first] = this.#all;
    if (first !== undefined) this.#show(first);
  }

  /** Puts the choice of formats and the buttons in place of the headings. */
  enliven(isFirst: boolean): void {
    const formats = document.createElement('div');
    formats.setAttribute('role', 'radiogroup');
    formats.setAttribute('aria-label', `${this.#subject()}: format`);
    formats.append(...this.#all.map((citation) => this.#choiceOf(citation)));
    const copy = this.#button('Copy', () => void this.copy());
    if (isFirst) {
      copy.setAttribute('aria-keyshortcuts', 'c');
      copy.title = 'Key c';
    }
    const buttons = document.createElement('div');
    buttons.className = 'buttons';
    buttons.append(copy, this.#button('Save', () => { this.#save(); }));
    for (const { part } of this.#all) part.firstElementChild?.remove();
    this.#group.prepend(formats);
    this.#group.append(buttons);
    this.#group.classList.add('alive');
  }

  async copy(): Promise<void> {
    if (this.#shown === undefined) return;
    const { name, text } = this.#shown;
    say(await copyFrom(text) ? `${name} citation copied.` : `${name} citation is selected, to be copied as usual.`);
  }

  #save(): void {
    if (this.#shown === undefined) return;
    const { name, text } = this.#shown;
    const { extension, type } = files.get(name) ?? { extension: '.txt', type: 'text/plain' };
    const lines = `${withoutEnd(text.textContent)}\n`;
    const file = `${this.#group.dataset['cites'] ?? 'citation'}${extension}`;
    download(name === 'RIS' ? lines.replaceAll('\n', '\r\n') : lines, file, type);
    say(`Saved as ${file}.`);
  }

  #show(citation: Citation): void {
    this.#shown = citation;
    for (const { part } of this.#all) part.hidden = part !== citation.part;
  }

  /** The heading that these citations stand under: `Cite this page`. */
  #subject(): string {
    for (let place: Element | null = this.#group; place !== null; place = place.parentElement) {
      for (let before = place.previousElementSibling; before !== null; before = before.previousElementSibling) {
        if (before.tagName === 'H2') return before.textContent;
      }
    }
    return 'Citation';
  }

  /** With the heading in its name, since a page may have several of a kind. */
  #button(text: string, act: () => void): HTMLButtonElement {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: text });
    button.setAttribute('aria-label', `${text}: ${this.#subject()}`);
    button.addEventListener('click', act);
    return button;
  }

  #choiceOf(citation: Citation): HTMLLabelElement {
    const label = document.createElement('label');
    const radio = document.createElement('input');
    radio.type = 'radio';
    radio.name = `format-${this.#group.dataset['cites'] ?? ''}`;
    radio.checked = citation === this.#shown;
    radio.addEventListener('change', () => { this.#show(citation); });
    label.append(radio, citation.name);
    return label;
  }
}

/** Without the line break that ends a file; a blank before it may count. */
function withoutEnd(text: string): string {
  return text.replace(/\n+$/, '');
}

const isInDialog = (target: EventTarget | null): boolean => target instanceof Element && target.closest('dialog') !== null;

/** Says what the key does and lets it be switched off. */
function keySwitch(): HTMLElement {
  const line = document.createElement('p');
  line.className = 'quiet key-switch';
  const label = document.createElement('label');
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = hasSingleKeys();
  box.addEventListener('change', () => setSingleKeys(box.checked));
  label.append(box, 'The key c copies the first citation of this page as it is shown, and the key / opens the search');
  line.append(label);
  return line;
}

const groups = [...document.querySelectorAll<HTMLElement>('[data-cites]')];
const [first, ...others] = groups.map((group) => new Citations(group));
if (first !== undefined) {
  first.enliven(true);
  for (const citations of others) citations.enliven(false);
  groups[0]?.after(keySwitch());
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'c' || !hasSingleKeys() || event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented || isForWriting(event.target) || isInDialog(event.target)) return;
    event.preventDefault();
    void first.copy();
  });
}
