import { nameKey } from '#text/keys.ts';
import { isVariantOf } from './resolve-variants.ts';
import { longKey } from './resolve-members.ts';
import type { Sense } from './resolve-senses.ts';
import type { NameKind, Vocabulary } from './vocabulary.ts';

/**
 * Joins things that one work calls by a short and a long name and another by the long one alone: a name
 * that is an alias of exactly one other thing is that thing. Two that the lexicon tells apart stay apart.
 */
export function joinByAlias(senses: readonly Sense[], kind: NameKind, vocabulary: Vocabulary): Sense[] {
  const claims = claimsOf(senses, kind, vocabulary);
  const byName = Map.groupBy(senses, (sense) => sense.nameKey);
  const into = new Map<Sense, Sense>();
  const homeOf = (sense: Sense): Sense => {
    let home = sense;
    for (let next = into.get(home); next !== undefined; next = into.get(home)) home = next;
    return home;
  };
  for (const [key, claimants] of claims) {
    const [named, ...namesakes] = byName.get(key) ?? byName.get(`${key}s`) ?? [];
    const [claimant, ...rivals] = [...new Set([...claimants].map(homeOf))];
    if (named === undefined || claimant === undefined || namesakes.length + rivals.length > 0) continue;
    const home = homeOf(named);
    if (home === claimant || (home.is === 'known' && claimant.is === 'known')) continue;
    if (home.is === 'known') into.set(claimant, home);
    else into.set(home, claimant);
  }
  const groups = Map.groupBy(senses, homeOf);
  return Array.from(groups, ([home, parts]) => ({ ...home, members: parts.flatMap(({ members }) => members), longForms: new Set(parts.flatMap(({ longForms }) => [...longForms])) }));
}

/** By the key of an alias, the things that have it and are not called so. */
function claimsOf(senses: readonly Sense[], kind: NameKind, vocabulary: Vocabulary): Map<string, Set<Sense>> {
  const claims = new Map<string, Set<Sense>>();
  for (const sense of senses) {
    for (const { fact } of sense.members) {
      for (const alias of fact.aliases) {
        const key = longKey(alias);
        if (key.length < 4 || key === longKey(sense.nameKey) || nameKey(alias) === sense.nameKey || isVariantOf(alias, fact.name, { kind, vocabulary })) continue;
        claims.set(key, (claims.get(key) ?? new Set()).add(sense));
      }
    }
  }
  return claims;
}
