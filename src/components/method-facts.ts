import type { EntityEntry, Paper, ResultRow } from '#catalog/types.ts';
import { compareText } from '#text/order.ts';

/**
 * The alias that spells a short name out, `Vision Transformer` for `ViT`: it has more words, starts alike, holds
 * the name's letters in order and starts words with most of its capitals. Null when no source writes one.
 */
export function fullNameOf({ name, aliases }: Pick<EntityEntry, 'name' | 'aliases'>): string | null {
  const letters = name.replace(/[^\p{L}]/gu, '');
  const capitals = letters.replace(/[^\p{Lu}]/gu, '').toLowerCase();
  if (letters.length < 2) return null;
  const fitting = aliases.filter((alias) => {
    const initials = (alias.match(/(?<![\p{L}\p{N}])\p{L}/gu) ?? []).join('').toLowerCase();
    return initials.length > 1 && !alias.toLowerCase().includes(name.toLowerCase())
      && initials.startsWith(letters.charAt(0).toLowerCase())
      && holdsInOrder(alias.toLowerCase(), letters.toLowerCase())
      && sharedInOrder(initials, capitals) * 2 >= Math.max(capitals.length, 2);
  });
  return fitting.sort((a, b) => a.length - b.length || compareText(a, b))[0] ?? null;
}

function holdsInOrder(text: string, letters: string): boolean {
  return sharedInOrder(text, letters) === letters.length;
}

/** How many of the letters are found one after the other. */
function sharedInOrder(text: string, letters: string): number {
  let from = 0;
  let found = 0;
  for (const letter of letters) {
    const at = text.indexOf(letter, from);
    if (at < 0) continue;
    from = at + 1;
    found += 1;
  }
  return found;
}

/** Variants of a method that results name, with the number of results, most first. */
export function variantsOf({ name, results }: Pick<EntityEntry, 'name' | 'results'>): { variant: string; count: number }[] {
  const named = Map.groupBy(results, ({ method }) => method?.name ?? name);
  return [...named].filter(([variant]) => variant !== name).map(([variant, rows]) => ({ variant, count: rows.length }))
    .sort((a, b) => b.count - a.count || compareText(a.variant, b.variant));
}

/** A method's results in the parts of its page, each by dataset, then metric. */
export function methodTables(results: readonly ResultRow[]): { slug: string; title: string; note: string; rows: ResultRow[] }[] {
  const sorted = results.toSorted((a, b) => compareText(a.dataset?.name ?? '', b.dataset?.name ?? '') || compareText(a.metric ?? '', b.metric ?? ''));
  return [
    { slug: 'scores', title: 'Scores by dataset', note: 'Each dataset’s page has them beside those of other methods.', rows: sorted.filter(({ kind, dataset }) => kind === 'absolute' && dataset !== null) },
    { slug: 'differences', title: 'Differences', note: 'Gains and losses against something the sentence names or implies; no scores.', rows: sorted.filter(({ kind }) => kind === 'delta') },
    { slug: 'amounts', title: 'Other numbers', note: 'Their sentences name no dataset.', rows: sorted.filter(({ kind, dataset }) => kind === 'absolute' && dataset === null) },
  ].filter(({ rows }) => rows.length > 0);
}

/** Where the code of papers is, each address once. */
export function codeOf(papers: readonly Paper[]): string[] {
  return [...new Set(papers.flatMap(({ code }) => code.map(({ url }) => url)))];
}
