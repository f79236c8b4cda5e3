const escapes: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  $: '\\$',
  _: '\\_',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

/** Plain text as LaTeX prints it: every character with a meaning there is escaped. */
export function escapeLatex(text: string): string {
  return text.replace(/[\\{}&%#$_^~]/g, (character) => escapes[character] ?? character);
}

// A formula, an escaped character, a command with balanced argument, or one other character.
const part = /\$[^$]+\$|\\\([^]*?\\\)|\\[&%#$_{}]|\\[a-zA-Z]+(?:\{[^{}]*\})+|[^]/g;

/** Text that may already hold LaTeX (`$k$`, `\&`, `\emph{x}`): that stays, the rest is escaped. */
export function completeLatex(text: string): string {
  return text.replace(part, (found) => {
    if (found.startsWith('\\(')) return `$${found.slice(2, -2)}$`;
    return found.length > 1 ? found : escapeLatex(found);
  });
}

/**
 * A title whose capitals survive a bibliography style: words with a capital after their first letter,
 * or a digit beside a capital, and the given names stand in braces.
 * @param names words whose first capital matters too, such as names of methods.
 */
export function protectCapitals(title: string, names: Set<string>): string {
  return title.replace(/\$[^$]+\$|[^\s$]+/g, (word) => {
    if (word.startsWith('$')) return word;
    const [, before = '', core = '', after = ''] = /^(["'(\[`]*)(.*?)([\])"',.:;?`]*)$/s.exec(word) ?? [];
    const plain = core.replaceAll(/[\\{}]/g, '');
    const capital = /\p{Lu}/u.test(plain.slice(1)) || (/\p{Lu}/u.test(plain) && (/\p{N}/u.test(plain) || names.has(plain)));
    return capital && isBalanced(core) ? `${before}{${core}}${after}` : word;
  });
}

function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text.replaceAll(/\\[{}]/g, '')) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
