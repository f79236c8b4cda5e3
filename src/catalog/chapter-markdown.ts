import type { ChapterEntry } from './types.ts';

/**
 * Markdown twin of a chapter's page: its running text with citations in words, its references with their pages.
 * @param address of the page.
 * @param absolute makes the address of a path of the site.
 */
export function chapterToMarkdown(chapter: ChapterEntry, address: string, absolute: (path: string) => string): string {
  const { title, version, history, summary, sections, passages, references, questions } = chapter;
  const opening = passages.filter(({ section }) => section === null).map(({ text }) => text).join(' ');
  const parts = sections.map(({ id, text, level }) => {
    const own = passages.filter(({ section }) => section?.id === id).map((passage) => passage.text).join(' ');
    return `${'#'.repeat(level)} ${text}\n\n${own}\n`;
  });
  const asked = questions.map((question) => `- ${question.ask} ${'section' in question ? `${address}#${question.section}` : question.unanswerable}`);
  return [
    `# ${title}\n`,
    `${summary}\n`,
    `- Page: ${address}\n- Version: ${version}, ${history.at(-1)?.date ?? ''}\n`,
    `${opening}\n`,
    ...parts,
    ...(asked.length === 0 ? [] : [`## Questions it answers\n\n${asked.join('\n')}\n`]),
    `## References\n\n${references.map(({ number, names, year, paper }) => `${number}. ${names}${year === null ? '' : ` ${year}`}. ${paper.titlePlain}. ${absolute(paper.url)}`).join('\n')}\n`,
  ].join('\n');
}
