import type { EntityKind } from '../model/entity.ts';
import type { Linked } from './types.ts';
import { pageOf } from './urls.ts';

/** By id, what a link to each thing of a kind needs. */
export function linksById(kind: EntityKind | 'paper', things: readonly { id: string; name: string }[]): Map<string, Linked> {
  return new Map(things.map(({ id, name }) => [id, { id, name, url: pageOf(kind, id) }]));
}
