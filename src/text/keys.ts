/** Most names are plain, and normalising would not change them. */
const plainAscii = /^[\x20-\x7e]*$/;

/**
 * Key under which two spellings of a name meet: compatibility-normalised, without accents, lower-case
 * letters and digits of any script only. `Swin-Transformer`, `swin transformer` and `SwinTransformer` meet.
 */
export function nameKey(name: string): string {
  if (plainAscii.test(name)) return name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/**
 * Key under which two prints of a title meet: words of `nameKey`'s letters with LaTeX commands and
 * markup dropped, so `2D \& 3D` meets `2D & 3D`.
 */
export function titleKey(title: string): string {
  return nameKey(title.replace(/\\[a-zA-Z]+|[\\$^{}~]/g, ' '));
}
