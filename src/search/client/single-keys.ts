/**
 * Keys that do something by themselves, such as `/`. A reader can switch them off, since speech input presses keys
 * unasked (https://www.w3.org/TR/WCAG22/#character-key-shortcuts).
 */
const name = 'single-keys';

/** Whether single keys are heeded: they are until switched off in this browser. */
export function hasSingleKeys(): boolean {
  try {
    return localStorage.getItem(name) !== 'off';
  } catch {
    return true;
  }
}

/** Switches single keys on or off. */
export function setSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(name);
    else localStorage.setItem(name, 'off');
  } catch {
    // Storage is forbidden: nothing is remembered.
  }
}

/** Whether a key is part of what is being written, or chooses an option. */
export function isForWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input:not([type="radio"], [type="checkbox"]), textarea, select'));
}
