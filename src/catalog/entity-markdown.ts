import { withUnit } from '../text/with-unit.ts';
import type { EntityEntry } from './types.ts';

/**
 * Markdown twin of the page of a method, dataset or task: its names, the papers that name it, its results.
 * @param address of the page.
 * @param absolute makes the address of a path of the site.
 */
export function entityToMarkdown({ kind, name, aliases, mentions, results }: EntityEntry, address: string, absolute: (path: string) => string): string {
  const papers = mentions.map(({ paper, role }) => `- ${paper.titlePlain}${paper.year === null ? '' : ` (${paper.year})`}${role === 'proposed' ? ', which proposes it' : ''}: ${absolute(paper.url)}`);
  const scores = results.map((row) => {
    const parts = [withUnit(row), row.metric ?? 'metric not stated', row.dataset?.name, row.task, row.method?.name, row.kind === 'delta' ? 'difference' : null, row.setting];
    return `- ${parts.filter((part) => part !== null && part !== undefined).join(', ')}: ${absolute(row.paper.url)}`;
  });
  return [
    `# ${name}\n`,
    `- Kind: ${kind}\n- Page: ${address}\n${aliases.length === 0 ? '' : `- Also: ${aliases.join(', ')}\n`}`,
    `## Papers\n\n${papers.join('\n')}\n`,
    ...(scores.length === 0 ? [] : [`## Results, as printed in abstracts\n\n${scores.join('\n')}\n`]),
  ].join('\n');
}
