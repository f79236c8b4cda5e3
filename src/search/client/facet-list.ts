import { number } from './words.ts';

/** The check boxes of one facet, printed by the page: each in an `li` with an `output` for its count. */
export class FacetList {
  readonly #root: HTMLElement;

  constructor(root: HTMLElement) {
    this.#root = root;
  }

  choose(values: readonly string[]): void {
    for (const box of this.#boxes()) box.checked = values.includes(box.value);
  }

  /** Prints the counts and hides what would find nothing; null stands for no search. */
  count(counts: Record<string, number> | null): void {
    let shown = 0;
    for (const box of this.#boxes()) {
      const item = box.closest('li');
      const output = item?.querySelector('.count');
      if (item === null || output === null || output === undefined) continue;
      const count = counts?.[box.value] ?? 0;
      output.textContent = counts === null ? '' : number(count);
      item.hidden = counts !== null && count === 0 && !box.checked;
      if (!item.hidden) shown += 1;
    }
    this.#root.hidden = shown === 0;
  }

  #boxes(): NodeListOf<HTMLInputElement> {
    return this.#root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]');
  }
}
