import type { SectionEntry } from '#model/chapter.ts';
import type { Block, Fault } from '../parts.ts';

type Heading = Extract<Block, { kind: 'heading' }>;

/** Headings without text below them, without an anchor, or above the second level. */
export function faultyHeadings(blocks: readonly Block[]): Fault[] {
  return blocks.flatMap((block, index): Fault[] => {
    if (block.kind !== 'heading') return [];
    const next = blocks[index + 1];
    const isEmpty = next === undefined || (next.kind === 'heading' && next.level <= block.level);
    return [
      ...(isEmpty ? [{ line: block.line, rule: 'empty-section', message: `Nothing stands under the heading “${block.text}”.`, hint: 'Write the section or delete the heading.' }] : []),
      ...(block.ids.length === 0 ? [{ line: block.line, rule: 'section-without-anchor', message: `The heading “${block.text}” has no anchor.`, hint: 'End it with one, such as [#large-kernels].' }] : []),
      ...(block.level < 2 || block.level > 3 ? [{ line: block.line, rule: 'heading-level', message: `“${block.text}” is a heading of level ${block.level}.`, hint: 'Use ## and ###; the chapter’s title comes from its front matter.' }] : []),
    ];
  });
}

/** All anchors of a chapter with their headings. */
export function anchorsOf(blocks: readonly Block[]): { id: string; heading: Heading }[] {
  return blocks.flatMap((block) => (block.kind === 'heading' ? block.ids.map((id) => ({ id, heading: block })) : []));
}

/** Published anchors of a chapter that lead nowhere now. */
export function lostAnchors(chapter: string, blocks: readonly Block[], published: readonly SectionEntry[]): Fault[] {
  const present = new Set(anchorsOf(blocks).map(({ id }) => id));
  return published.filter((entry) => entry.chapter === chapter && !present.has(entry.id)).map(({ id }) => ({
    line: 1,
    rule: 'anchor-lost',
    message: `The section “#${id}” was published and is gone.`,
    hint: `Keep the old anchor beside the new one: [#new-id #${id}].`,
  }));
}
