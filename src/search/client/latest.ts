/**
 * Runs a task at most once per `wait` milliseconds of quiet, and tells only of the last one asked for.
 * The first call after a pause of typing therefore waits, too: what is half typed is rarely meant.
 */
export class Latest {
  #turn = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param work gets a function that says whether it is still the last. */
  run(work: (isLast: () => boolean) => Promise<void>, wait: number): void {
    const turn = ++this.#turn;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void work(() => turn === this.#turn), wait);
  }

  /** Forgets what runs or waits. */
  cancel(): void {
    this.#turn += 1;
    clearTimeout(this.#timer);
  }
}
