import type { Work } from '../model/work.ts';
import { parsePersonName } from '../text/person-name.ts';

/**
 * Who a list names as the authors: `He`, `Long and Shelhamer`, `Chen et al.`; a count or a plain word
 * where the sources do not name them. Nobody is put first whose position is not known.
 */
export function bylineFor({ authors, authorsComplete, authorsCount }: Pick<Work, 'authors' | 'authorsComplete' | 'authorsCount'>): string {
  const placed = authors.filter(({ position }) => position !== null).sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
  const families = placed.map(({ name }) => parsePersonName(name).family);
  const [first = '', second] = families;
  if (families.length > 2 || (families.length > 0 && !authorsComplete)) return `${first} et al.`;
  if (second !== undefined) return `${first} and ${second}`;
  if (families.length === 1) return first;
  const unplaced = authors.map(({ name }) => name);
  if (unplaced.length > 0) return `${unplaced.join(', ')} and others, order not in the sources`;
  if (authorsCount !== null) return authorsCount === 1 ? '1 author, name not in the sources' : `${authorsCount} authors, names not in the sources`;
  return 'Authors not in the sources';
}
