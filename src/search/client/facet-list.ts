import { number } from './words.ts';

/** The check boxes of one facet, printed by the page: each in an `li` with its count in the whole corpus. */
export class FacetList {
  readonly #root: HTMLElement;
  readonly #countsOfAll: Record<string, number>;

  constructor(root: HTMLElement) {
    this.#root = root;
    const entries = Array.from(this.#boxes(), (box) => [box.value, Number(countOf(box)?.textContent.replaceAll(',', ''))] as const);
    this.#countsOfAll = Object.fromEntries(entries);
  }

  choose(values: readonly string[]): void {
    for (const box of this.#boxes()) box.checked = values.includes(box.value);
  }

  /** Prints the counts and hides what would find nothing; null stands for no search. */
  count(found: Record<string, number> | null): void {
    const counts = found ?? this.#countsOfAll;
    let shown = 0;
    for (const box of this.#boxes()) {
      const count = counts[box.value] ?? 0;
      countOf(box)?.replaceChildren(number(count));
      const item = box.closest('li');
      if (item === null) continue;
      item.hidden = count === 0 && !box.checked;
      if (!item.hidden) shown += 1;
    }
    this.#root.hidden = shown === 0;
  }

  #boxes(): NodeListOf<HTMLInputElement> {
    return this.#root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]');
  }
}

const countOf = (box: HTMLInputElement): Element | null => box.closest('li')?.querySelector('.count') ?? null;
