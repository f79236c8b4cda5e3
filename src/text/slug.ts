import slugify from '@sindresorhus/slugify';
import anyAscii from 'any-ascii';
import { nameGreekLetters } from './greek.ts';

const LONGEST = 60;

/** Names that would shadow a page of the site or a special file. */
const reserved = new Set(['index', 'new', 'all', 'feed', 'data', 'con', 'prn', 'aux', 'nul', 'constructor', 'prototype']);

const symbols: [string, string][] = [['+', ' plus '], ['&', ' and '], ['#', ' sharp '], ['@', ' at ']];

/**
 * A URL segment of lower-case ASCII letters, digits and single hyphens, of at most `longest` characters,
 * cut between words. Other scripts are transliterated (any-ascii's tables); what is left empty becomes
 * `untitled`; a reserved name gets `-page` behind it. Collisions are the registry's matter.
 */
export function slugFromName(name: string, longest = LONGEST): string {
  // Transliteration alone would read the beta of `β-VAE` as `v`.
  const latin = anyAscii(nameGreekLetters(name.replaceAll('×', 'x').normalize('NFKD').replace(/\p{M}/gu, '')));
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
