import slugify from '@sindresorhus/slugify';
import anyAscii from 'any-ascii';

const LONGEST = 60;

/** Names that would shadow a page of the site or a special file. */
const reserved = new Set(['index', 'new', 'all', 'feed', 'data', 'con', 'prn', 'aux', 'nul', 'constructor', 'prototype']);

const symbols: [string, string][] = [['+', ' plus '], ['&', ' and '], ['#', ' sharp '], ['@', ' at ']];

/** Greek letters are read as their names, as in `β-VAE`; elsewhere transliteration would say `v`. */
const greek: Record<string, string> = {
  α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', ε: 'epsilon', ζ: 'zeta', η: 'eta', θ: 'theta', κ: 'kappa', λ: 'lambda',
  μ: 'mu', ν: 'nu', ξ: 'xi', π: 'pi', ρ: 'rho', σ: 'sigma', τ: 'tau', φ: 'phi', χ: 'chi', ψ: 'psi', ω: 'omega',
};

/**
 * A URL segment of lower-case ASCII letters, digits and single hyphens, of at most `longest` characters,
 * cut between words. Other scripts are transliterated (any-ascii's tables); what is left empty becomes
 * `untitled`; a reserved name gets `-page` behind it. Collisions are the registry's matter.
 */
export function slugFromName(name: string, longest = LONGEST): string {
  const latin = anyAscii(
    name
      .replaceAll('×', 'x')
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .replace(/(?<!\p{Script=Greek})\p{Script=Greek}(?!\p{Script=Greek})/gu, (letter) => greek[letter.toLowerCase()] ?? letter),
  );
  const whole = slugify(latin, { decamelize: false, customReplacements: symbols });
  const cut = whole.length <= longest ? whole : cutBetweenWords(whole, longest);
  if (cut === '') return 'untitled';
  return reserved.has(cut) ? `${cut}-page` : cut;
}

function cutBetweenWords(slug: string, longest: number): string {
  const head = slug.slice(0, longest + 1);
  const lastHyphen = head.lastIndexOf('-');
  return lastHyphen > 0 ? head.slice(0, lastHyphen) : slug.slice(0, longest);
}
