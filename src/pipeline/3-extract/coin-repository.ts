import { nameKey } from '#text/keys.ts';
import { addCoined, type Coinage } from './coinage.ts';
import { codeLinks } from './code-links.ts';
import { isInLink, linkRanges } from './mentions.ts';
import { thingKey } from './name-index.ts';
import type { Passage } from './passages.ts';
import { looksNamed } from './shape.ts';
import type { Vocabulary } from './vocabulary.ts';
import { wordsOf } from './words.ts';

/** Keys of the names of the repositories that a text links to. */
export function repositoriesOf(passages: readonly Passage[]): Set<string> {
  return new Set(codeLinks(passages).flatMap(({ url }) => repositoryOf(url)));
}

/** Takes the name of the paper's own repository where the text uses it too: `SENet`, of `github.com/…/SENet`. */
export function coinFromRepository(passages: readonly Passage[], { names }: Pick<Vocabulary, 'names'>, coinage: Coinage): void {
  const repositories = repositoriesOf(passages);
  if (repositories.size === 0) return;
  for (const { text } of passages) {
    const links = linkRanges(text);
    for (const word of wordsOf(text)) {
      if (!looksNamed(word.text) || isInLink(word.start, links) || !repositories.has(nameKey(word.text)) || coinage.concepts.has(nameKey(word.text))) continue;
      const known = coinage.names.get(thingKey(word.text)) ?? names.forms.get(nameKey(word.text))?.[0];
      if (known?.kind === 'dataset') continue;
      addCoined(coinage, { kind: 'method', name: word.text, aliases: [], role: 'proposed' });
    }
  }
}

/** Key of the repository's name in an address on a host of code. */
function repositoryOf(url: string): string[] {
  const name = /^https?:\/\/(?:www\.)?(?:github|gitlab|bitbucket)\.(?:com|org)\/[^/]+\/([^/?#]+)/i.exec(url)?.[1]?.replace(/\.git$/, '');
  return name === undefined ? [] : [nameKey(name)];
}
