import { escapeLatex } from '#text/latex-escape.ts';
import { scanLatex } from '#text/latex-scan.ts';
import { plainText } from '#text/plain-text.ts';

// A letter with its accent or an escaped brace (captured), another escaped character, a command with balanced argument, or one other character.
const part = /(\\(?:["'`^~=.]|[cvuHkrdb](?![a-zA-Z])) ?(?:\{(?:\\[ij]|\p{L})\}|\\[ij](?!\p{L})|\p{L})|\\[{}])|\\[&%#$_]|\\[a-zA-Z]+(?:\{(?:[^{}\\]|\\[^{}])*\})+|[^]/gu;

/**
 * Text that may already hold LaTeX (`$k$`, `\&`, `\emph{x}`): that stays, the rest is escaped. What is a
 * formula is decided as on the pages, so `from $5 to $1` holds none. In the result every dollar without a
 * backslash opens or closes a formula, and no brace has a backslash: BibTeX counts those as well.
 */
export function completeLatex(text: string): string {
  let latex = '';
  let from = 0;
  for (const { start, end, tex } of scanLatex(text).math.values()) {
    const formula = withNamedBraces(tex);
    latex += completePlain(text.slice(from, start)) + (isFormula(formula) ? `$${formula}$` : escapeLatex(text.slice(start, end)));
    from = end;
  }
  return latex + completePlain(text.slice(from));
}

function completePlain(text: string): string {
  return text.replace(part, (found, sign?: string) => {
    if (sign !== undefined) return escapeLatex(plainText(sign));
    return found.length > 1 ? found : escapeLatex(found);
  });
}

/** A formula with commands for the braces that it prints. */
function withNamedBraces(tex: string): string {
  return tex.replace(/\\([^])/g, (found, sign) => (sign === '{' ? '\\lbrace ' : sign === '}' ? '\\rbrace ' : found));
}

/** Whether a formula can stand between two dollars in a field between braces. */
function isFormula(tex: string): boolean {
  return isBalanced(tex) && !/[$\\]/.test(tex.replaceAll(/\\[^]/g, ''));
}

/**
 * A title whose capitals survive a bibliography style: words with a capital inside (`ImageNet`, `2D`,
 * `Vision-LSTM`, not `Self-Attention`) and the given names stand in braces.
 * @param title LaTeX as `completeLatex` gives it.
 * @param names words whose first capital matters too, such as names of methods.
 */
export function protectCapitals(title: string, names: Set<string>): string {
  return title.replace(/\$(?:\\[^]|[^$\\])+\$|(?:\\[^]|[^\s$\\])+/g, (word) => {
    if (word.startsWith('$')) return word;
    const [, before = '', core = '', after = ''] = /^(["'(\[`]*)(.*?)([\])"',.:;?`]*)$/s.exec(word) ?? [];
    const keeps = names.has(core) || core.split(/[-:/–]/).some(keepsCapitals);
    return keeps && isBalanced(core) ? `${before}{${core}}${after}` : word;
  });
}

/** A capital that is not a word's first letter, or stands beside a digit. */
function keepsCapitals(word: string): boolean {
  const plain = word.replaceAll(/\\[a-zA-Z]*|[{}]/g, '');
  return /\p{Lu}/u.test(plain.slice(1)) || (/\p{Lu}/u.test(plain) && /\p{N}/u.test(plain));
}

/** Whether braces pair as BibTeX counts them, those behind a backslash too. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
