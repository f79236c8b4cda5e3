import type { Result, Work } from '#model/work.ts';
import { worksIn, type Attributes } from './parts.ts';

/** Which results a table or picture of a chapter is drawn from. */
export type Query = { metric: string; dataset: string | null; theme: string | null; works: readonly string[]; kind: Result['kind'] };

/** The query that a component's attributes write; `metric` is empty where they give none. */
export function queryOf(attributes: Attributes): Query {
  return {
    metric: attributes['metric'] ?? '',
    dataset: attributes['dataset'] ?? null,
    theme: attributes['theme'] ?? null,
    works: worksIn(attributes['works']),
    kind: attributes['kind'] === 'delta' ? 'delta' : 'absolute',
  };
}

/** Whether a work is among those a query is about: of its theme, or named. All works are where it gives neither. */
export function isAsked({ id, themes }: Pick<Work, 'id' | 'themes'>, { theme, works }: Pick<Query, 'theme' | 'works'>): boolean {
  if (works.length > 0) return works.includes(id);
  return theme === null || themes.some((one) => one.id === theme);
}

/** Whether a result is one of those a query asks for. */
export function fits(result: Pick<Result, 'metric' | 'kind'> & { dataset: string | null }, { metric, dataset, kind }: Query): boolean {
  return result.metric === metric && result.kind === kind && (dataset === null || result.dataset === dataset);
}
