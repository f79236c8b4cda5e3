import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { SeedbedError } from '../src/errors.ts';
import { aliasCorrectionSchema, authorCorrectionSchema, factCorrectionSchema, mergeCorrectionSchema, titleCorrectionSchema, type Corrections } from '../src/model/corrections.ts';
import { everydaySchema } from '../src/model/everyday.ts';
import { lexiconParts, lexiconSchema, themesFileSchema, type Lexicon, type ThemesFile } from '../src/model/lexicon.ts';
import { paperRegistryEntrySchema, registryEntrySchema, type Registry } from '../src/model/registry.ts';
import { themeAssignmentsSchema } from '../src/model/theme-assignments.ts';
import type { Inputs, SeedFile } from '../src/pipeline/index.ts';
import { parseOrThrow, readJsonLines, readYaml } from './shared/hand-kept.ts';

/**
 * Reads all that the content is made from: seeds and hand-kept files below `root`. `passedOver` names what
 * stands in `seeds/` and is no file of it, folders with a slash; dot files are nobody's seeds.
 * @throws SeedbedError `NoSeeds`, or `HandKeptFileInvalid` with file and place.
 */
export function readInputs(root: string): Omit<Inputs, 'today' | 'renew'> & { passedOver: string[] } {
  const content = join(root, 'content');
  return {
    ...readSeeds(join(root, 'seeds')),
    lexicon: readLexicon(join(content, 'lexicon')),
    themes: readThemes(join(content, 'lexicon', 'themes.yaml')),
    themeAssignments: readYaml(join(content, 'lexicon', 'theme-assignments.yaml'), themeAssignmentsSchema, {}),
    everyday: readYaml(join(content, 'lexicon', 'everyday.yaml'), everydaySchema, {}),
    corrections: readCorrections(join(content, 'corrections')),
    registry: readRegistry(join(content, 'registry')),
  };
}

function readSeeds(folder: string): { seeds: SeedFile[]; passedOver: string[] } {
  const entries = (existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []).filter(({ name }) => !name.startsWith('.'));
  const names = entries.filter((entry) => entry.isFile()).map(({ name }) => name).sort();
  const passedOver = entries.filter((entry) => !entry.isFile()).map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
  if (names.length === 0) throw new SeedbedError('NoSeeds', passedOver.length === 0 ? folder : `${folder}, only ${passedOver.join(', ')}`);
  return { seeds: names.map((name) => ({ name, bytes: readFileSync(join(folder, name)) })), passedOver };
}

function readLexicon(folder: string): Lexicon {
  const parts = lexiconParts.map((part) => [part, readYaml(join(folder, `${part}.yaml`), z.unknown(), undefined)] as const);
  return parseOrThrow(folder, lexiconSchema, Object.fromEntries(parts.filter(([, value]) => value !== undefined)));
}

function readThemes(file: string): ThemesFile {
  return readYaml(file, themesFileSchema, { groups: [], themes: [] });
}

function readCorrections(folder: string): Corrections {
  return {
    merges: readYaml(join(folder, 'merges.yaml'), z.array(mergeCorrectionSchema), []),
    titles: readYaml(join(folder, 'titles.yaml'), z.array(titleCorrectionSchema), []),
    authors: readYaml(join(folder, 'authors.yaml'), z.array(authorCorrectionSchema), []),
    aliases: readYaml(join(folder, 'aliases.yaml'), z.array(aliasCorrectionSchema), []),
    facts: readYaml(join(folder, 'facts.yaml'), z.array(factCorrectionSchema), []),
  };
}

function readRegistry(folder: string): Registry {
  return {
    papers: readJsonLines(join(folder, 'papers.jsonl'), paperRegistryEntrySchema),
    methods: readJsonLines(join(folder, 'methods.jsonl'), registryEntrySchema),
    datasets: readJsonLines(join(folder, 'datasets.jsonl'), registryEntrySchema),
    tasks: readJsonLines(join(folder, 'tasks.jsonl'), registryEntrySchema),
    authors: readJsonLines(join(folder, 'authors.jsonl'), registryEntrySchema),
    themes: readJsonLines(join(folder, 'themes.jsonl'), registryEntrySchema),
    sources: readJsonLines(join(folder, 'sources.jsonl'), registryEntrySchema),
  };
}
