/** Words that begin no name, so nothing short is joined to them. */
const joinless = new Set(
  'a an and are as at be between but by for from has have i in into is it its more less most of on only or over per than that the their this to under up using was we were when while with within without'
    .split(' '),
);

const shortTail = /^(?:\p{L}\d{0,3}|v?\d{1,4}\p{L}?)$/u;

/** True when a reader may write the two neighbouring words as one: `vit b`, `moco v2`, `k means`, `gpt 4`. */
function joinable(word: string, next: string): boolean {
  if (joinless.has(word) || joinless.has(next)) return false;
  return shortTail.test(next) || /^\p{L}$/u.test(word);
}

/**
 * Runs of words that may be one name: half-open index ranges of two words or more, each as long as it goes
 * but at most `limit` words. `vit b 16 on imagenet` gives [0, 3).
 * @param words in search form.
 */
export function joinableRuns(words: readonly string[], limit = 4): [start: number, end: number][] {
  const runs: [number, number][] = [];
  let start = 0;
  for (let index = 1; index <= words.length; index++) {
    const [word, next] = [words[index - 1] ?? '', words[index]];
    if (next !== undefined && index - start < limit && joinable(word, next)) continue;
    if (index - start > 1) runs.push([start, index]);
    start = index;
  }
  return runs;
}
