/**
 * Moves through the options of a listbox while the focus stays in its field, as the combobox pattern of
 * the ARIA Authoring Practices has it. Options are links: they open by Enter, click and touch.
 */
export class Listbox {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  #options: HTMLElement[] = [];
  #active = -1;

  constructor(field: HTMLInputElement, list: HTMLElement) {
    this.#field = field;
    this.#list = list;
    list.addEventListener('pointermove', (event) => {
      const option = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="option"]') : null;
      if (option !== null && event.pointerType === 'mouse') this.#activate(this.#options.indexOf(option), { scroll: false });
    });
  }

  /** Takes over the options that the list now holds; the first is active. */
  renew(): void {
    this.#options = [...this.#list.querySelectorAll<HTMLElement>('[role="option"]')];
    this.#field.setAttribute('aria-expanded', String(this.#options.length > 0));
    this.#list.scrollTop = 0;
    this.#activate(this.#options.length > 0 ? 0 : -1, { scroll: false });
  }

  /** While an answer is awaited nothing can be chosen: Enter must not open what was found for another query. */
  suspend(): void {
    this.#activate(-1, { scroll: false });
    this.#options = [];
  }

  /** Handles arrows, Page keys and Enter; false when the key is for the field. */
  press(event: KeyboardEvent): boolean {
    if (this.#options.length === 0) return false;
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      this.#activate(this.#after(step), { scroll: true });
      return true;
    }
    const active = this.#options[this.#active];
    if (event.key !== 'Enter' || active === undefined) return false;
    event.preventDefault();
    active.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: event.ctrlKey, metaKey: event.metaKey, shiftKey: event.shiftKey }));
    return true;
  }

  /** Single steps go round; long ones stop at the ends. */
  #after(step: number): number {
    const { length } = this.#options;
    if (Math.abs(step) === 1) return (this.#active + step + length) % length;
    return Math.min(length - 1, Math.max(0, this.#active + step));
  }

  #activate(index: number, { scroll }: { scroll: boolean }): void {
    this.#options[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const option = this.#options[index];
    if (option === undefined) {
      this.#field.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    this.#field.setAttribute('aria-activedescendant', option.id);
    // The heading of the first group is shown with its first option.
    if (scroll) (index === 0 ? this.#list.firstElementChild : option)?.scrollIntoView({ block: 'nearest' });
  }
}
