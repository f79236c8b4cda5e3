export type { CodeFact, DatasetFact, Facts, MethodFact, ResolvedEntity, ResultFact, TaskFact, TextOfWork } from './facts.ts';
export { extractFacts } from './extract.ts';
export { resolveEntities, type Resolution } from './resolve.ts';
export { proposeTheme } from './themes.ts';
