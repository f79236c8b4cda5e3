export type { Facts } from './facts.ts';
export { extractFacts } from './extract.ts';
export { resolveEntities } from './resolve.ts';
export { themeProposer } from './themes.ts';
