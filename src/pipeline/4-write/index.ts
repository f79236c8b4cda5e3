import type { Author, Dataset, Entity, Metric } from '../../model/entity.ts';
import type { Registry } from '../../model/registry.ts';
import type { SourceDocument } from '../../model/source-document.ts';
import type { Work } from '../../model/work.ts';
import { writePaperPage } from './paper-page.ts';

/** A file to be: path below `content/`, with forward slashes. */
export type TextFile = { path: string; text: string };

export type Content = {
  works: Work[];
  methods: Entity[];
  datasets: Dataset[];
  tasks: Entity[];
  metrics: Metric[];
  authors: Author[];
  sources: SourceDocument[];
  registry: Registry;
};

/** Folders whose files are all generated: what is not written anew is removed. */
export const generatedFolders = ['papers', 'entities'] as const;

/** Every generated file, in a stable order. Lists are JSON Lines: one thing a line, so that a change is a line. */
export function writeContent(content: Content): TextFile[] {
  const { works, registry, methods, datasets, tasks, metrics, authors, sources } = content;
  const pages = works.map((work) => ({ path: `papers/${work.id}.mdx`, text: writePaperPage(work) }));
  const entities = Object.entries({ methods, datasets, tasks, metrics, authors, sources }).map(([kind, list]) => ({ path: `entities/${kind}.jsonl`, text: jsonLines(list) }));
  const registries = Object.entries(registry).map(([kind, list]) => ({ path: `registry/${kind}.jsonl`, text: jsonLines(list) }));
  return [...pages, ...entities, ...registries];
}

function jsonLines(list: readonly object[]): string {
  return list.map((item) => `${JSON.stringify(item)}\n`).join('');
}
