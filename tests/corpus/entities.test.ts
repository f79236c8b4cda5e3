import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { load } from 'js-yaml';
import { z } from 'astro/zod';
import { factCorrectionSchema } from '#model/corrections.ts';
import { datasetSchema, entitySchema, type Entity } from '#model/entity.ts';
import { lexiconParts, lexiconSchema } from '#model/lexicon.ts';
import { nameKey as plainKey } from '#text/keys.ts';

/** A successor is another thing: `RefCOCO+` and `RefCOCO`. */
const nameKey = (name: string): string => plainKey(name) + (/\++$/.exec(name)?.[0] ?? '');

const content = new URL('../../content/', import.meta.url);
const lexicon = lexiconSchema.parse(Object.fromEntries(lexiconParts.map((part) => [part, load(readFileSync(new URL(`lexicon/${part}.yaml`, content), 'utf8'))])));
const read = (kind: string, schema: z.ZodType<Entity> = entitySchema): Entity[] => readFileSync(new URL(`entities/${kind}.jsonl`, content), 'utf8').trim().split('\n').map((line) => schema.parse(JSON.parse(line)));
const corrections = z.array(factCorrectionSchema).parse(load(readFileSync(new URL('corrections/facts.yaml', content), 'utf8')));
/** Names that somebody put down by hand. */
const listed = new Set([...lexicon.methods, ...lexicon.datasets, ...lexicon.tasks, ...corrections.flatMap(({ methods, datasets, tasks }) => [...methods, ...datasets, ...tasks])].map(({ name }) => nameKey(name)));
const kinds = { methods: read('methods'), datasets: read('datasets', datasetSchema), tasks: read('tasks') };

/** Ways in which two spellings can be the same name. */
const forms: [what: string, form: (name: string) => string][] = [
  ['case, blanks, hyphens and accents', nameKey],
  ['plurals', (name) => nameKey(name).replace(/(?<!s)s$/, '')],
  ['British spelling', (name) => nameKey(name).replace(/is(?=ation|ing|ed|e$)/g, 'iz').replace(/ll(?=ing|ed)/g, 'l').replace(/our/g, 'or')],
  ['point nought', (name) => nameKey(name.replace(/(\d)\.0\b/g, '$1'))],
  ['a noun that says what it is', (name) => nameKey(name.replace(/\s(?:data ?sets?|benchmarks?|corpus|networks?|models?|modules?|task)$/i, ''))],
  ['a size in letters', (name) => nameKey(name.replace(/[-_](?:Tiny|Small|Base|Large|Huge|Ti|XL|XXL)$/, ''))],
];

function doubles(entities: readonly Entity[], form: (name: string) => string): string[][] {
  const groups = Map.groupBy(entities, ({ name }) => form(name));
  return [...groups.values()].filter((group) => group.length > 1).map((group) => group.map(({ name }) => name));
}

describe.each(Object.entries(kinds))('%s', (_, entities) => {
  it.each(forms)('do not repeat one another but for %s', (_what, form) => {
    expect(doubles(entities, form)).toEqual([]);
  });

  it('have slugs of their own', () => {
    expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
  });

  it('are not named as another is called in full, but for those that the lexicon tells apart', () => {
    const byKey = new Map(entities.map((entity) => [nameKey(entity.name), entity]));
    const called = entities.flatMap((entity) => entity.aliases.filter((alias) => /\s/.test(alias) && alias.length >= 12).map((alias) => [entity, byKey.get(nameKey(alias))] as const));
    const isListed = (name: string | undefined): boolean => name !== undefined && listed.has(nameKey(name));
    expect(called.filter(([entity, other]) => other !== undefined && other !== entity && !(isListed(entity.name) && isListed(other.name))).map(([entity, other]) => [entity.name, other?.name])).toEqual([]);
  });

  it('have names of their own', () => {
    const generic = new Set([...lexicon.generic.families, ...lexicon.generic.terms, ...lexicon.generic.methodNouns, ...lexicon.generic.datasetNouns].map(nameKey));
    // A work may give a name of its own the letters of a word of the field; its long form tells them apart.
    const isPoor = ({ name, aliases }: Entity): boolean => nameKey(name).length < 2 || (generic.has(nameKey(name)) && !listed.has(nameKey(name)) && !aliases.some((alias) => /\s/.test(alias)));
    expect(entities.filter(isPoor).map(({ name }) => name)).toEqual([]);
  });

  it('have aliases that say something new, each once', () => {
    const idle = entities.flatMap(({ name, aliases }) => {
      const keys = aliases.map(nameKey);
      return aliases.filter((alias, index) => nameKey(alias) === nameKey(name) || keys.indexOf(nameKey(alias)) !== index || /\p{Ll}-\s(?!(?:and|or|to)\s)/u.test(alias));
    });
    expect(idle).toEqual([]);
  });
});

it('no thing is a method and a dataset', () => {
  const known = new Set(lexicon.datasets.map(({ name }) => nameKey(name)));
  const both = new Set(lexicon.methods.map(({ name }) => nameKey(name)).filter((key) => known.has(key)));
  const datasets = new Set(kinds.datasets.map(({ name }) => nameKey(name)));
  expect(kinds.methods.map(({ name }) => name).filter((name) => datasets.has(nameKey(name)) && !both.has(nameKey(name)))).toEqual([]);
});

it('the lexicon gives no task twice, and datasets and metrics tasks that it has', () => {
  const forms = lexicon.tasks.flatMap(({ name, aliases }) => [name, ...aliases].map(nameKey));
  expect(forms.filter((form, index) => forms.indexOf(form) !== index)).toEqual([]);
  const names = new Set(lexicon.tasks.map(({ name }) => name));
  expect([...lexicon.datasets, ...lexicon.metrics].flatMap(({ tasks }) => tasks).filter((task) => !names.has(task))).toEqual([]);
});
