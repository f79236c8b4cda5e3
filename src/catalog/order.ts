import { compareText } from '../text/order.ts';
import type { Paper } from './types.ts';

/** Newest year first, works without a year last, then by title; a paper is equal to itself. */
export function newestFirst(a: Paper, b: Paper): number {
  return (b.year ?? 0) - (a.year ?? 0) || compareText(a.titlePlain, b.titlePlain) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
