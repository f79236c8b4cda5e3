import { mathSymbols } from './latex-tables.ts';

/** A formula that needs no more than letters, signs and one level of scripts. */
export type SimpleMath =
  | { type: 'text'; value: string; style: 'upright' | 'italic' | 'bold' }
  | { type: 'sup' | 'sub'; children: Extract<SimpleMath, { type: 'text' }>[] };

type TextStyle = 'upright' | 'italic' | 'bold';
type State = { style: TextStyle; isScript: boolean };

const MAX_LENGTH = 80;
const relations = '=<>≤≥≈∼≠≪≫≡∝∈∉→←⇒↔';
const signs = '+−±∓×·÷/|()[],.:;!%*′°ℓ∞…∘↑↓#&_$‖⋆∗†';
const functionName = /^(?:log|ln|exp|max|min|arg|sin|cos|tan|tanh|det|dim|lim|sup|inf|Pr)$/u;
const styleCommands: ReadonlyMap<string, TextStyle> = new Map([
  ['rm', 'upright'], ['mathrm', 'upright'], ['text', 'upright'], ['textrm', 'upright'], ['mbox', 'upright'], ['operatorname', 'upright'],
  ['bf', 'bold'], ['mathbf', 'bold'], ['textbf', 'bold'], ['boldsymbol', 'bold'], ['it', 'italic'], ['mathit', 'italic'], ['textit', 'italic'],
]);

/**
 * Reads a formula such as `256^3`, `\rm O^2DETR` or `1\times1` into styled text and scripts, spaced
 * as TeX would by no-break spaces. Null where the formula needs more than that: fractions, accents,
 * nested or stacked scripts, other alphabets, more than 80 characters.
 */
export function simpleMath(tex: string): SimpleMath[] | null {
  if (tex.length > MAX_LENGTH) return null;
  const tokens = tex.match(/\\(?:[a-z]+|.)|\s+|\d+(?:\.\d+|,\d{3}(?!\d))*|[a-z]+|./giu) ?? [];
  const parsed = readTokens(tokens, { style: 'italic', isScript: false });
  return parsed === null || parsed.length === 0 ? null : joinText(parsed);
}

function readTokens(tokens: string[], state: State): SimpleMath[] | null {
  const result: SimpleMath[] = [];
  let { style } = state;
  for (let i = 0; i < tokens.length; ) {
    const token = tokens[i] ?? '';
    const declared = /^\\(?:rm|bf|it)$/u.test(token) ? styleCommands.get(token.slice(1)) : undefined;
    if (declared !== undefined) {
      style = declared;
      i += 1;
      continue;
    }
    const read = token === '^' || token === '_' ? readScript(tokens, i, { ...state, style }) : readAtom(tokens, i, { ...state, style });
    if (read === null || (read.nodes[0]?.type !== 'text' && isScriptNode(result.at(-1)) && isScriptNode(read.nodes[0]))) return null;
    result.push(...spaced(read.nodes, { before: result, isScript: state.isScript, isLast: read.end >= tokens.length }));
    i = read.end;
  }
  return result;
}

type Read = { nodes: SimpleMath[]; end: number };

function isScriptNode(node: SimpleMath | undefined): boolean {
  return node?.type === 'sup' || node?.type === 'sub';
}

function readScript(tokens: string[], i: number, state: State): Read | null {
  if (state.isScript) return null;
  const group = readGroup(tokens, i + 1);
  const next = tokens[i + 1];
  if (next === undefined || /^\s/u.test(next)) return null;
  // TeX takes one character, so `2^10x` raises the 1 only.
  const [single = ''] = next;
  const inner = group?.inner ?? [next.startsWith('\\') ? next : single];
  const children = readTokens(inner, { style: state.style, isScript: true });
  if (children === null || children.length === 0 || children.some((child) => child.type !== 'text')) return null;
  const texts = joinText(children).filter((child) => child.type === 'text');
  const isDegree = tokens[i] === '^' && texts.length === 1 && texts[0]?.value === '∘';
  const node: SimpleMath = isDegree ? upright('°') : { type: tokens[i] === '^' ? 'sup' : 'sub', children: texts };
  if (group === null && !next.startsWith('\\') && next.length > 1) {
    tokens[i + 1] = next.slice(1);
    return { nodes: [node], end: i + 1 };
  }
  return { nodes: [node], end: group?.end ?? i + 2 };
}

function readAtom(tokens: string[], i: number, state: State): Read | null {
  const token = tokens[i] ?? '';
  const end = i + 1;
  if (/^\s/u.test(token) || /^\\[!/]$/u.test(token)) return { nodes: [], end };
  if (/^\\[,;: ~]$/u.test(token) || token === '~') return { nodes: [upright('\u00A0')], end };
  if (/^\\[%_&#${}]$/u.test(token)) return { nodes: [upright(token.slice(1))], end };
  if (/^\\[a-z]/iu.test(token)) return readCommand(tokens, i, state);
  if (/^\d/u.test(token)) return { nodes: [{ ...upright(token), style: state.style === 'bold' ? 'bold' : 'upright' }], end };
  if (/^\p{L}/u.test(token)) return { nodes: [{ type: 'text', value: token, style: state.style }], end };
  if (token === '{') {
    const group = readGroup(tokens, i);
    const nodes = group === null ? null : readTokens(group.inner, state);
    return group === null || nodes === null ? null : { nodes, end: group.end };
  }
  const sign = token === '-' ? '−' : token === '*' ? '∗' : token === "'" ? '′' : token;
  return signs.includes(sign) || relations.includes(sign) ? { nodes: [upright(sign)], end } : null;
}

function readCommand(tokens: string[], i: number, state: State): Read | null {
  const name = (tokens[i] ?? '').slice(1);
  const symbol = mathSymbols.get(name);
  if (symbol !== undefined) {
    if (/\p{L}/u.test(symbol)) {
      return { nodes: [{ type: 'text', value: symbol, style: /\p{Ll}/u.test(symbol) && symbol !== 'ℓ' ? state.style : 'upright' }], end: i + 1 };
    }
    return signs.includes(symbol) || relations.includes(symbol) ? { nodes: [upright(symbol)], end: i + 1 } : null;
  }
  // Its limits stand below or beside it, which takes MathML.
  if (functionName.test(name)) return /^[_^]/u.test(tokens[i + 1] ?? '') ? null : { nodes: [upright(isOpening(tokens, i + 1) ? name : `${name}\u00A0`)], end: i + 1 };
  const style = styleCommands.get(name);
  const group = readGroup(tokens, tokens[i + 1]?.trim() === '' ? i + 2 : i + 1);
  if (style === undefined || group === null) return null;
  if (/^(?:text|mbox)/u.test(name)) {
    const value = group.inner.join('');
    return /^[\p{L}\p{N} .,+-]*$/u.test(value) ? { nodes: [{ type: 'text', value: value.replaceAll(' ', '\u00A0'), style }], end: group.end } : null;
  }
  const nodes = readTokens(group.inner, { ...state, style });
  return nodes === null ? null : { nodes, end: group.end };
}

/** True where nothing stands between a function's name and what follows. */
function isOpening(tokens: string[], i: number): boolean {
  const next = tokens[i]?.trim() === '' ? tokens[i + 1] : tokens[i];
  return next === undefined || '([{|^_),'.includes(next);
}

function readGroup(tokens: string[], i: number): { inner: string[]; end: number } | null {
  if (tokens[i] !== '{') return null;
  let depth = 0;
  for (let end = i; end < tokens.length; end += 1) {
    depth += tokens[end] === '{' ? 1 : tokens[end] === '}' ? -1 : 0;
    if (depth === 0) return { inner: tokens.slice(i + 1, end), end: end + 1 };
  }
  return null;
}

function upright(value: string): Extract<SimpleMath, { type: 'text' }> {
  return { type: 'text', value, style: 'upright' };
}

/** Relations stand between spaces, and so do plus and minus between two operands. */
function spaced(nodes: SimpleMath[], { before, isScript, isLast }: { before: SimpleMath[]; isScript: boolean; isLast: boolean }): SimpleMath[] {
  const [node] = nodes;
  if (isScript || isLast || nodes.length !== 1 || node?.type !== 'text' || before.length === 0) return nodes;
  const last = before.at(-1);
  const followsOperand = last !== undefined && (last.type !== 'text' || /[\p{L}\p{N})\]%]$/u.test(last.value));
  const isSpaced = relations.includes(node.value) || ('+−'.includes(node.value) && followsOperand);
  if (followsOperand && functionName.test(node.value.trimEnd()) && node.style === 'upright') return [{ ...node, value: `\u00A0${node.value}` }];
  return isSpaced ? [{ ...node, value: `\u00A0${node.value}\u00A0` }] : node.value === ',' ? [{ ...node, value: ',\u00A0' }] : nodes;
}

function joinText(nodes: SimpleMath[]): SimpleMath[] {
  const joined: SimpleMath[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text' && last.style === node.style) {
      joined[joined.length - 1] = { ...last, value: last.value + node.value };
    } else joined.push(node);
  }
  return joined;
}

const superscripts = new Map([...'0123456789+−=()ni'].map((character, index) => [character, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'][index] ?? '']));
const subscripts = new Map([...'0123456789+−=()aeox'].map((character, index) => [character, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓ'][index] ?? '']));

/**
 * A formula in plain characters: `256^3` → `256³`, `_2` → `₂`, `1\times1` → `1×1`, `\frac{a}{b}` →
 * `a/b`. A script without characters of its own keeps its sign: `AP_S`.
 */
export function mathToPlain(tex: string): string {
  return (simpleMath(tex) ?? []).map(simpleToPlain).join('') || stripTex(tex.slice(0, 2000));
}

function simpleToPlain(node: SimpleMath): string {
  if (node.type === 'text') return node.value;
  const value = node.children.map((child) => child.value).join('');
  const scripts = node.type === 'sup' ? superscripts : subscripts;
  const mapped = [...value].map((character) => scripts.get(character));
  return mapped.every((character) => character !== undefined) ? mapped.join('') : `${node.type === 'sup' ? '^' : '_'}${value}`;
}

function stripTex(tex: string): string {
  return tex
    .replace(/\\(?:d|t)?frac\{([^{}]*)\}\{([^{}]*)\}/gu, '$1/$2')
    .replace(/\\sqrt\{([^{}]*)\}/gu, '√$1')
    .replace(/\\(?:left|right|big|Big|bigg|Bigg|mathrm|mathbf|mathcal|mathbb|mathit|mathfrak|mathsf|text|textbf|textit|operatorname|boldsymbol|bm|rm|bf|it|cal|displaystyle|limits)(?![a-z])\*?/giu, '')
    .replace(/\\([a-z]+) ?/giu, (_, name: string) => mathSymbols.get(name) ?? ` ${name} `)
    .replace(/\\[,;:!]/gu, ' ')
    .replace(/\\(.)|[{}]/gu, '$1')
    .replace(/[\s~]+/gu, ' ')
    .trim();
}
