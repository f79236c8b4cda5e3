export type { Facts } from './facts.ts';
export { extractFacts } from './extract.ts';
export { resolveEntities } from './resolve.ts';
export { proposeTheme } from './themes.ts';
