import type { Evidence } from '#model/provenance.ts';
import { withUnit } from '#text/with-unit.ts';
import type { Paper } from './types.ts';

/**
 * Markdown twin of a paper's page. Abstracts stand verbatim, fenced by blank lines only, so LaTeX and
 * other markup in them is shown as the sources print it.
 * @param address of the page.
 */
export function paperToMarkdown(paper: Paper, address: string): string {
  const facts: [string, string | null][] = [
    ['Page', address],
    ['Version', paper.version],
    ['Authors', paper.authors.length === 0 ? paper.byline : `${paper.authors.map(({ name }) => name).join(', ')}${paper.authorsComplete ? '' : ' and others'}`],
    ['Year', paper.year === null ? null : `${paper.year} (${paper.yearSource ?? 'source not known'})`],
    ['Venue', paper.venue],
    ['arXiv', paper.arxiv],
    ['DOI', paper.doi],
    ['Themes', paper.themeLinks.map(({ name, inferred }) => (inferred ? `${name} (inferred)` : name)).join('; ')],
    ['Code', paper.code.map(({ url }) => url).join(', ')],
  ];
  return [
    `# ${paper.titlePlain}\n`,
    ...(paper.isLabel ? ['The title is a label: no source prints one.\n'] : []),
    `${facts.flatMap(([name, value]) => (value === null || value === '' ? [] : [`- ${name}: ${value}`])).join('\n')}\n`,
    ...paper.abstracts.flatMap(({ text }, index) => [index === 0 ? '## Abstract\n' : `## Abstract, version ${index + 1}\n`, `${text}\n`]),
    ...factLists(paper),
    '## Sources\n',
    `${paper.abstracts.flatMap(({ sources }) => sources.map(({ seed, format, ordinal, start, end }) => `- ${seed}, record ${ordinal}, bytes ${start} to ${end}, read as ${format}`)).join('\n')}\n`,
  ].join('\n');
}

function factLists({ methods, datasets, tasks, results }: Paper): string[] {
  const named = [
    { title: 'Methods', lines: methods.map(({ name, role, ...fact }) => `- ${name} (${[role, ...remarks(fact)].join('; ')})`) },
    { title: 'Datasets', lines: datasets.map(({ name, ...fact }) => `- ${name} (${remarks(fact).join('; ')})`) },
    { title: 'Tasks', lines: tasks.map(({ name, inferred, ...fact }) => `- ${name} (${[...(inferred ? ['inferred'] : []), ...remarks(fact)].join('; ')})`) },
    {
      title: 'Results',
      lines: results.map(({ raw, unit, task, metric, dataset, method, kind, setting, inferred, ...fact }) => {
        const parts = [withUnit({ raw, unit }), metric ?? 'metric not stated', dataset, task, method, kind === 'delta' ? 'difference' : null, setting].filter((part) => part !== null);
        return `- ${parts.join(', ')} (${[...(inferred.length === 0 ? [] : [`inferred: ${inferred.join(', ')}`]), ...remarks(fact)].join('; ')})`;
      }),
    },
  ];
  return named.flatMap(({ title, lines }) => (lines.length === 0 ? [] : [`## ${title}\n`, `${lines.join('\n')}\n`]));
}

function remarks({ corrected, evidence }: { corrected: string | null; evidence: Evidence[] }): string[] {
  return [...(evidence.length === 0 ? [] : [places(evidence)]), ...(corrected === null ? [] : [`by a reader: ${corrected}`])];
}

function places(evidence: Evidence[]): string {
  const found = evidence.map(({ abstract, sentence }) => `${sentence === 0 ? 'title' : `sentence ${sentence}`}${abstract === 0 ? '' : ` of version ${abstract + 1}`}`);
  return [...new Set(found)].join(', ');
}
