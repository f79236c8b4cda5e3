/**
 * Id of a sentence on its paper's page: `s3`, `a2s3` in the second abstract.
 * @param abstract place of the abstract, from 0 @param sentence number of the sentence, from 1
 */
export function sentenceId(abstract: number, sentence: number): string {
  return abstract === 0 ? `s${sentence}` : `a${abstract + 1}s${sentence}`;
}
