import type { Work } from '#model/work.ts';
import { parsePersonName } from '#text/person-name.ts';
import { plainText } from '#text/plain-text.ts';

type Named = Pick<Work, 'id' | 'title' | 'titleSource' | 'authors' | 'authorsComplete' | 'methods'>;

const longest = 32;

/** Who a citation names: `Hu et al.`, `Long and Shelhamer`; a short name of the work where no source tells its authors. */
export function citationNames(work: Named): string {
  const placed = work.authors.filter(({ position }) => position !== null).sort((a, b) => (a.position ?? 0) - (b.position ?? 0));
  const [first, second] = placed.map(({ name }) => parsePersonName(name).family);
  if (first === undefined) return shortName(work);
  if (placed.length > 2 || !work.authorsComplete) return `${first} et al.`;
  return second === undefined ? first : `${first} and ${second}`;
}

/** What a work without authors is called: the method it proposes and its address bears, else the beginning of its title. */
export function shortName({ id, title, methods }: Named): string {
  const proposed = methods.filter(({ role }) => role === 'proposed');
  const own = proposed.find((method) => method.id === id) ?? proposed.find((method) => [method.name, ...method.aliases].some((name) => title.startsWith(name)));
  if (own !== undefined) return plainText(own.name);
  const plain = plainText(title);
  const head = /^(.{3,32}?)\s*:\s/.exec(plain)?.[1] ?? plain;
  return head.length <= longest ? head : `${head.slice(0, longest).replace(/\s+\S*$/, '')} …`;
}
