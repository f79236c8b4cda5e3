const collator = new Intl.Collator('en', { sensitivity: 'base', numeric: true });

/** Order of names and titles, the same on every machine: English, case and accents aside, numbers by value. */
export function compareText(a: string, b: string): number {
  return collator.compare(a, b);
}
