import type { APIRoute } from 'astro';
import { loadCatalog } from '#catalog/index.ts';
import { absolute, path } from '#catalog/urls.ts';
import { site } from '../site-config.ts';

/** A guide for programs that read (https://llmstxt.org): what is here, with the Markdown twins of pages. */
export const GET: APIRoute = async () => {
  const { chapters, papers, datasets, methods, tasks, themes, years, authors } = await loadCatalog();
  const line = (name: string, address: string, about: string): string => `- [${name.replaceAll(/[[\]]/g, '')}](${absolute(address)})${about === '' ? '' : `: ${about}`}`;
  const twins = (list: readonly { name: string; url: string }[]): string[] => list.map(({ name, url }) => line(name, `${url}index.md`, ''));
  const parts = [
    `# ${site.name}\n`,
    `> ${site.tagline} Facts carry the sentence and bytes that they were read from; scores are the authors’ own, as printed in abstracts, in differing settings.\n`,
    `## Data\n\n${[
      line('All papers as JSON', path('data/papers.json'), 'facts with evidence, described by papers.schema.json'),
      line('All papers as BibTeX', path('data/papers.bib'), ''),
      line('All papers as CSL-JSON', path('data/papers.csl.json'), ''),
      line('All results as JSON', path('data/results.json'), 'described by results.schema.json'),
      line('All results as CSV', path('data/results.csv'), ''),
    ].join('\n')}\n`,
    ...(chapters.length === 0 ? [] : [`## Review\n\n${chapters.map(({ title, url, summary }) => line(title, `${url}index.md`, summary)).join('\n')}\n`]),
    `## Papers\n\n${papers.map(({ titlePlain, url, byline, year }) => line(titlePlain, `${url}index.md`, [byline, year].filter((text) => text !== null).join(', '))).join('\n')}\n`,
    `## Datasets\n\n${twins(datasets).join('\n')}\n`,
    `## Tasks\n\n${twins(tasks).join('\n')}\n`,
    `## Themes\n\n${twins(themes).join('\n')}\n`,
    `## Years\n\n${twins(years.map(({ year, url }) => ({ name: String(year), url }))).join('\n')}\n`,
    `## Optional\n\n${twins([...methods, ...authors]).join('\n')}\n`,
  ];
  return new Response(parts.join('\n'));
};
