export type { Facts, TextOfWork } from './facts.ts';
export { extractFacts } from './extract.ts';
export { resolveEntities, type About } from './resolve.ts';
export { themeProposer } from './themes.ts';
export { numbersOf } from './numbers.ts';
export { evidenceOf, passagesOf, type Passage } from './passages.ts';
