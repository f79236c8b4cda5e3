import type { Inline } from './inline.ts';

/**
 * The same text with neighbours of one kind joined, empty nodes dropped, spaces at the edges of
 * styles and links moved outside, and none at the edges of the whole. Gives new nodes.
 */
export function tidyInline(nodes: readonly Inline[]): Inline[] {
  const [, inner] = splitEdges(joinInline(nodes));
  return inner;
}

function joinInline(nodes: readonly Inline[]): Inline[] {
  const runs: [Inline, ...Inline[]][] = [];
  for (const node of nodes.flatMap(hoistEdges)) {
    if (node.type === 'text' && node.value === '') continue;
    const run = runs.at(-1);
    if (run !== undefined && run[0].type === node.type) run.push(node);
    else runs.push([node]);
  }
  // A run is joined at once, not pair by pair, to stay linear.
  return runs.flatMap(joinRun);
}

function joinRun(run: [Inline, ...Inline[]]): Inline[] {
  const [first] = run;
  if (first.type === 'text') return [{ type: 'text', value: runText(run).replace(/ {2,}/gu, ' ') }];
  if (first.type === 'code') return [{ type: 'code', value: runText(run) }];
  if (run.length === 1) return run;
  // Two formulas side by side have no source of their own: `$a$$b$` would be read as one.
  if (first.type === 'math') return [{ type: 'math', tex: run.map((node) => (node.type === 'math' ? `{${node.tex}}` : '')).join('') }];
  if (!isStyle(first)) return run;
  return [{ type: first.type, children: joinInline(run.flatMap((node) => (isStyle(node) ? node.children : []))) }];
}

function runText(run: Inline[]): string {
  return run.map((node) => ('value' in node ? node.value : '')).join('');
}

/** Whether a node is set in another style than its surroundings. */
export function isStyle(node: Inline): node is Extract<Inline, { type: 'emphasis' | 'strong' }> {
  return node.type === 'emphasis' || node.type === 'strong';
}

/** A node without spaces at its edges between the spaces taken off; a style inside the same style is one. */
function hoistEdges(node: Inline): Inline[] {
  if (node.type === 'code') return node.value.trim() === '' ? [] : [{ ...node, value: node.value.trim() }];
  if (!('children' in node)) return [node];
  const flat = node.children.flatMap((child) => (child.type === node.type ? child.children : [child]));
  const [before, children, after] = splitEdges(joinInline(flat));
  return [{ type: 'text', value: before }, ...(children.length === 0 ? [] : [{ ...node, children }]), { type: 'text', value: after }];
}

/** Joined nodes in three: ordinary spaces before, the nodes without them, spaces behind. */
function splitEdges(nodes: Inline[]): [before: string, inner: Inline[], after: string] {
  const [first] = nodes;
  const before = first?.type === 'text' ? /^ */u.exec(first.value)?.[0] ?? '' : '';
  const inner = first?.type === 'text' ? [{ ...first, value: first.value.slice(before.length) }, ...nodes.slice(1)] : nodes;
  const last = inner.at(-1);
  const end = last?.type === 'text' ? last.value.replace(/ +$/u, '') : '';
  const after = last?.type === 'text' ? last.value.slice(end.length) : '';
  const rest: Inline[] = last?.type === 'text' ? [...inner.slice(0, -1), { ...last, value: end }] : inner;
  return [before, rest.filter((node) => node.type !== 'text' || node.value !== ''), after];
}
