import type { Report } from '../diagnostics.ts';
import type { Corrections } from '../model/corrections.ts';
import type { Dataset, Entity, Metric } from '../model/entity.ts';
import type { Lexicon, ThemesFile } from '../model/lexicon.ts';
import type { Registry } from '../model/registry.ts';
import type { Everyday } from '../model/everyday.ts';
import type { ThemeAssignments } from '../model/theme-assignments.ts';
import type { Work } from '../model/work.ts';
import { splitSentences } from '../text/sentences.ts';
import { slugFromName } from '../text/slug.ts';
import { readSeed, type ReadSeed, type SeedFile } from './1-read/index.ts';
import { mergeRecords, type DraftWork } from './2-merge/index.ts';
import { extractFacts, resolveEntities, themeProposer, type About, type Facts } from './3-extract/index.ts';
import type { Content } from './4-write/index.ts';
import { lexiconWithAliases, namesakesNamed, standsAt } from './apply-corrections.ts';
import { assembleWork } from './assemble-work.ts';
import { reportIdleCorrections } from './check-corrections.ts';
import { correctFacts } from './correct-facts.ts';
import { describeSources } from './describe-sources.ts';
import { identifyAuthors } from './identify-authors.ts';
import { identifyEntities } from './identify-entities.ts';
import { abstractHash, identifyWorks, knownSentences, type DraftAbstract, type Sentences } from './identify-works.ts';
import { labelFromAbstract } from './names.ts';
import { assignSlugs } from './registry.ts';
import { withTitlePlaces } from './title-places.ts';

export { generatedFolders, writeContent, type Content, type TextFile } from './4-write/index.ts';
export type { SeedFile } from './1-read/index.ts';

/** Everything the content is made from. */
export type Inputs = {
  /** In the order of their names. */
  seeds: SeedFile[];
  lexicon: Lexicon;
  themes: ThemesFile;
  themeAssignments: ThemeAssignments;
  everyday: Everyday;
  corrections: Corrections;
  registry: Registry;
  /** Day written for new entries of the registry, `yyyy-mm-dd`. */
  today: string;
  /** Forget provisional slugs and sentence boundaries. */
  renew: boolean;
};

type SplitDraft = Omit<DraftWork, 'abstracts'> & { abstracts: DraftAbstract[] };

/**
 * Seeds to content, in one pass of pure steps: read, merge, split, extract, identify, assemble.
 * The same inputs give the same content. Faults of seeds and records go to `report`; the rest is built.
 */
export function makeContent(inputs: Inputs, report: Report): Content & { read: ReadSeed[] } {
  const registry = inputs.renew ? provisionalForgotten(inputs.registry) : inputs.registry;
  const read = inputs.seeds.map((seed) => readSeed(seed, report));
  const records = read.flatMap((seed) => seed.records);
  const merged = mergeRecords(records, read.flatMap(({ bibliography }) => bibliography), { corrections: inputs.corrections, report });
  const drafts = splitAbstracts(merged, knownSentences(registry.papers));
  const resolution = extractAll(drafts, inputs, report);
  const bytesOf = new Map(inputs.seeds.map(({ name, bytes }) => [name, bytes]));
  const titled = drafts.map((draft, index) => withTitlePlaces({ ...draft, title: draft.title ?? labelFor(draft, resolution.facts.get(String(index))) }, bytesOf));
  const papers = identifyWorks(titled, registry.papers, inputs.today);
  const methods = identifyEntities(resolution.methods, registry.methods, inputs.today);
  const datasets = identifyEntities(resolution.datasets, registry.datasets, inputs.today);
  const tasks = identifyEntities(resolution.tasks, registry.tasks, inputs.today);
  const authors = identifyAuthors(titled, { corrections: inputs.corrections.authors, registry: registry.authors, today: inputs.today, report });
  const ids = { method: methods.idByKey, dataset: datasets.idByKey, task: tasks.idByKey };
  const themesOf = themeGiver(titled, papers.assigned, inputs);
  const works = titled.flatMap((draft, index): Work[] => {
    const entry = papers.assigned[index];
    const facts = resolution.facts.get(String(index));
    if (entry === undefined || facts === undefined) return [];
    const themes = themesOf(entry.id, draft);
    return [assembleWork(draft, { entry, facts, themes, idOf: (kind, key) => ids[kind].get(key) ?? '', authorId: (name) => authors.idOf(name, draft) })];
  });
  reportStrayEntries(inputs, works, report);
  // A theme's slug is given by hand; the registry keeps it from being given again to another.
  const themes = assignSlugs(inputs.themes.themes.map(({ id }) => ({ keys: [`theme:${id}`], names: [id] })), registry.themes, inputs.today).entries;
  const sources = describeSources(read, inputs.seeds, { works, registry: registry.sources, today: inputs.today });
  return {
    read,
    works: works.sort((a, b) => (a.id < b.id ? -1 : 1)),
    methods: methods.list,
    datasets: withSplits(datasets.list, inputs.lexicon),
    tasks: tasks.list,
    metrics: metricsOf(works, inputs.lexicon),
    authors: authors.list,
    sources: sources.list,
    registry: { papers: papers.entries, methods: methods.registry, datasets: datasets.registry, tasks: tasks.registry, authors: authors.registry, themes, sources: sources.registry },
  };
}

function withSplits(datasets: Entity[], lexicon: Lexicon): Dataset[] {
  const known = new Map(lexicon.datasets.map(({ name, splits }) => [name, splits]));
  return datasets.map((dataset) => ({ ...dataset, splits: known.get(dataset.name) ?? [] }));
}

/** The metrics that results are given in, with what the lexicon says of them. */
function metricsOf(works: Work[], { metrics }: Lexicon): Metric[] {
  const names = new Set(works.flatMap(({ results }) => results.flatMap(({ metric }) => metric ?? [])));
  const known = new Map(metrics.map((metric) => [metric.name, metric]));
  return [...names].sort().map((name) => {
    const { direction = null, unit = null, kind = 'quality' } = known.get(name) ?? {};
    return { id: slugFromName(name), name, direction, unit, kind };
  });
}

function provisionalForgotten(registry: Registry): Registry {
  const published = <Entry extends { state: string }>(entries: Entry[]): Entry[] => entries.filter(({ state }) => state === 'published');
  return {
    papers: published(registry.papers),
    methods: published(registry.methods),
    datasets: published(registry.datasets),
    tasks: published(registry.tasks),
    authors: published(registry.authors),
    themes: published(registry.themes),
    sources: published(registry.sources),
  };
}

function splitAbstracts(drafts: DraftWork[], known: Map<string, Sentences>): SplitDraft[] {
  return drafts.map((draft) => ({
    ...draft,
    abstracts: draft.abstracts.map((abstract) => ({ ...abstract, sentences: known.get(abstractHash(abstract.text)) ?? splitSentences(abstract.text) })),
  }));
}

function extractAll(drafts: SplitDraft[], { lexicon: given, corrections }: Inputs, report: Report): ReturnType<typeof resolveEntities> {
  const lexicon = lexiconWithAliases(given, corrections.aliases);
  const read = drafts.map((draft) => ({ draft, facts: namesakesNamed(correctedFacts(extractFacts(draft, lexicon), draft, { corrections, report }), draft, corrections.aliases) }));
  reportStrayFacts(drafts, corrections.facts, report);
  reportIdleCorrections(read, corrections, report);
  const aboutOf = (work: string): About => {
    const draft = drafts[Number(work)];
    return { title: draft?.title ?? labelFromAbstract(draft?.abstracts[0]?.text ?? ''), authors: draft?.authors.map(({ name }) => name) ?? [] };
  };
  return resolveEntities(new Map(read.map(({ facts }, index): [string, Facts] => [String(index), facts])), lexicon, aboutOf);
}

type Correcting = { corrections: Corrections; report: Report };

function correctedFacts(facts: Facts, draft: SplitDraft, { corrections, report }: Correcting): Facts {
  const own = corrections.facts.filter(({ record }) => standsAt(draft, record));
  if (own.length === 0) return facts;
  const { seed, ordinal } = own[0]?.record ?? { seed: '', ordinal: 0 };
  const tell = (message: string): void => {
    report({ ...factCorrections, rule: 'correction-without-effect', message: `Record ${ordinal} of ${seed}: ${message}`, hint: 'Mend the entry or remove it.' });
  };
  return correctFacts(facts, draft, { corrections: own, tell });
}

const factCorrections = { severity: 'warning', file: 'content/corrections/facts.yaml', line: null } as const;

function reportStrayFacts(drafts: SplitDraft[], corrections: Corrections['facts'], report: Report): void {
  const places = new Set(drafts.flatMap(({ abstracts }) => abstracts.flatMap(({ sources }) => sources.map(({ seed, ordinal }) => `${ordinal} of ${seed}`))));
  for (const { record: { seed, ordinal } } of corrections) {
    if (!places.has(`${ordinal} of ${seed}`)) report({ ...factCorrections, rule: 'correction-of-unknown-record', message: `There is no record ${ordinal} of ${seed}.`, hint: 'Mend its place or remove the entry.' });
  }
}

function labelFor(draft: SplitDraft, facts: Facts | undefined): string {
  const coined = facts?.methods.find(({ role }) => role === 'proposed')?.name;
  return coined ?? labelFromAbstract(draft.abstracts[0]?.text ?? '');
}

type TitledDraft = { title: string; abstracts: DraftAbstract[] };

/** Gives a work its reader's themes, or one that works placed so far propose; they are learnt from when first needed. */
function themeGiver(drafts: TitledDraft[], assigned: { id: string }[], { themes, themeAssignments }: Inputs): (id: string, draft: TitledDraft) => Work['themes'] {
  const learn = (): ReturnType<typeof themeProposer> => {
    const placed = drafts.flatMap((work, index) => {
      const given = themeAssignments[assigned[index]?.id ?? ''];
      return given === undefined ? [] : [{ work, ...given }];
    });
    return themeProposer({ themes: themes.themes, placed });
  };
  let propose: ReturnType<typeof themeProposer> | null = null;
  return (id, draft) => {
    const given = themeAssignments[id];
    if (given !== undefined) {
      return [{ id: given.primary, rank: 'primary', inferred: false }, ...given.secondary.map((theme) => ({ id: theme, rank: 'secondary' as const, inferred: false }))];
    }
    propose ??= learn();
    const proposed = propose(draft);
    return proposed === null ? [] : [{ id: proposed, rank: 'primary', inferred: true }];
  };
}

/** Hand-kept entries of works that there are not, and themes that there are not. */
function reportStrayEntries({ themeAssignments, themes, everyday }: Inputs, works: Work[], report: Report): void {
  const ids = new Set(works.map(({ id }) => id));
  const known = new Set(themes.themes.map(({ id }) => id));
  const mend = { severity: 'warning', line: null, hint: 'Mend or remove the entry.' } as const;
  for (const id of Object.keys(everyday)) {
    if (!ids.has(id)) report({ ...mend, file: 'content/lexicon/everyday.yaml', rule: 'everyday-of-unknown-work', message: `Everyday words are given to “${id}”, which is no work’s id.` });
  }
  const place = { ...mend, file: 'content/lexicon/theme-assignments.yaml' };
  for (const [id, { primary, secondary }] of Object.entries(themeAssignments)) {
    if (!ids.has(id)) report({ ...place, rule: 'theme-of-unknown-work', message: `Themes are given to “${id}”, which is no work’s id.` });
    for (const theme of [primary, ...secondary]) {
      if (!known.has(theme)) report({ ...place, rule: 'theme-unknown', message: `“${id}” is given the theme “${theme}”, which content/lexicon/themes.yaml does not have.` });
    }
  }
}
