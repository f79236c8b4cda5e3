/**
 * Id of a sentence on its paper's page: `s3`, `a2s3` in the second abstract.
 * @param abstract place of the abstract, from 0 @param sentence number of the sentence, from 1
 */
export function sentenceId(abstract: number, sentence: number): string {
  return abstract === 0 ? `s${sentence}` : `a${abstract + 1}s${sentence}`;
}

/** Kinds of facts that an abstract is read for. */
export type FactKind = 'method' | 'dataset' | 'task' | 'result' | 'code';

/**
 * Id of a fact on its paper's page: `dataset-imagenet`, `result-2`.
 * @param key slug of the thing, or the number of the result or address from 1
 */
export function factId(kind: FactKind, key: string | number): string {
  return `${kind}-${key}`;
}

/** Anchor of a page as a whole, its main part. */
export const pageAnchor = 'main';

/** Anchor of what the review says of a paper, on the paper's page. */
export const reviewAnchor = 'in-review';
