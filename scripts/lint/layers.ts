/** Who may import whom below `src/`; the drawing for people is in CONTRIBUTING.md. */
type Layer = {
  /** Folder or file below `src/`; a file of the layer starts with it. The first layer that fits counts. */
  path: string;
  /** Layers it may import. */
  may: readonly string[];
  /** Layers of which it may import types, which leave nothing at run time. */
  mayTypes?: readonly string[];
  /** Modules from outside that it may import although they are kept to few places. */
  mayOutside?: readonly RegExp[];
  reason: string;
};

const files = /^node:fs(?:\/|$)|^fs(?:\/|$)/;
const astro = /^astro:/;

/** Modules from outside that a layer needs leave for. */
const keptOutside: readonly { module: RegExp; reason: string }[] = [
  { module: files, reason: 'Only scripts, the build of the search index, the content loaders and tests touch the disk.' },
  { module: astro, reason: 'Only the catalog’s index and the content configuration see Astro’s collections, so that all else runs without Astro.' },
];

/** Pure parts of the catalog's folder: addresses, pages of a list, a theme's look, a sentence's place, a number's scale. */
const catalogHelpers = ['catalog/urls', 'catalog/pagination', 'catalog/sentences', 'catalog/theme-shape', 'catalog/scales', 'catalog/theme-chapter'] as const;

const stageMay = ['model', 'text', 'diagnostics.ts', 'errors.ts'] as const;
const stageReason = 'A stage takes values and returns values; only pipeline/index.ts knows the order.';

export const layers: readonly Layer[] = [
  { path: 'text', may: [], reason: 'Pure strings, usable everywhere.' },
  { path: 'errors.ts', may: [], reason: 'Every part raises errors, so it can depend on none.' },
  { path: 'diagnostics.ts', may: [], reason: 'Every part reports, so it can depend on none.' },
  { path: 'site-config.ts', may: [], reason: 'Plain values.' },
  { path: 'model', may: ['text'], reason: 'The shapes all parts share know none of them.' },
  { path: 'pipeline/1-read', may: stageMay, reason: stageReason },
  { path: 'pipeline/2-merge', may: stageMay, reason: stageReason },
  { path: 'pipeline/3-extract', may: stageMay, reason: stageReason },
  { path: 'pipeline/4-write', may: stageMay, reason: stageReason },
  {
    path: 'pipeline',
    may: [...stageMay, 'pipeline/1-read', 'pipeline/2-merge', 'pipeline/3-extract', 'pipeline/4-write'],
    reason: 'The pipeline knows nothing of the site.',
  },
  {
    path: 'review/components',
    may: ['review', 'catalog', ...catalogHelpers, 'components', 'charts', 'text', 'model'],
    reason: 'MDX hands its components what the text writes and nothing else: they ask the catalog for the rest.',
  },
  { path: 'review', may: stageMay, mayTypes: ['catalog'], reason: 'What a chapter says is a function of its text and the works.' },
  { path: 'render', may: stageMay, reason: 'Rendering takes a page’s source and returns HTML.' },
  { path: 'citations', may: stageMay, reason: 'A citation is a function of a work or a page.' },
  { path: 'charts', may: [], reason: 'A chart is a function of its points and knows nothing of what they stand for.' },
  ...catalogHelpers.map((path) => ({ path, may: ['text'], mayTypes: ['catalog', 'model'], reason: 'It is a function of its arguments.' })),
  {
    path: 'catalog',
    may: [...catalogHelpers, 'model', 'text', 'render', 'citations', 'review', 'site-config.ts', 'diagnostics.ts', 'errors.ts'],
    mayOutside: [astro],
    reason: 'The catalog joins what the site shows and knows neither the pipeline nor the pages.',
  },
  { path: 'loaders/seed-files', may: [], mayOutside: [files], reason: 'It reads the bytes of one seed, for the file beside its page.' },
  {
    path: 'loaders',
    may: ['model', 'text', 'render', 'errors.ts', 'diagnostics.ts'],
    mayOutside: [files],
    reason: 'Loaders read content/ for Astro and know neither the pipeline nor the pages.',
  },
  {
    path: 'content.config.ts',
    may: ['model', 'loaders'],
    mayOutside: [astro],
    reason: 'It declares the collections.',
  },
  {
    path: 'components',
    may: [...catalogHelpers, 'charts', 'citations', 'search', 'styles', 'text', 'site-config.ts'],
    mayTypes: ['catalog', 'model'],
    reason: 'Components take props and fetch nothing.',
  },
  {
    path: 'layouts',
    may: [...catalogHelpers, 'components', 'offline', 'styles', 'text', 'site-config.ts'],
    mayTypes: ['catalog', 'model'],
    reason: 'Layouts take props and fetch nothing.',
  },
  { path: 'offline', may: [], reason: 'A saved copy is a function of the files of a built site; its scripts and worker run in a browser and know nothing of what the pages say.' },
  { path: 'styles', may: [], reason: 'Styles depend on nothing.' },
  {
    path: 'pages',
    may: ['catalog', ...catalogHelpers, 'citations', 'review/components', 'layouts', 'components', 'site-config.ts', 'search', 'offline', 'model', 'text', 'styles', 'loaders/seed-files'],
    reason: 'Pages show what the catalog gives and never see the pipeline.',
  },
  { path: 'env.d.ts', may: [], reason: 'It only declares types.' },
  ...['search/build', 'search/canonical-index'].map((path) => (
    { path, may: ['search', 'search/canonical-index', 'text'], mayOutside: [files], reason: 'It reads only what the site build wrote.' })),
  { path: 'search', may: ['styles', 'text'], mayTypes: ['catalog', 'model'], reason: 'What is indexed is a function of the catalog’s values; the search page’s script runs in a browser.' },
];

/** The layer of a path below `src/`; undefined for one that no layer holds. */
export function layerOf(path: string): Layer | undefined {
  return layers.find((layer) => path === layer.path || path === `${layer.path}.ts` || path.startsWith(`${layer.path}/`));
}

/** A path below `src/` for an import that leads there; null for packages. */
function resolveImport(fromPath: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1);
  if (!specifier.startsWith('.')) return null;
  const parts = fromPath.split('/').slice(0, -1);
  for (const part of specifier.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.') parts.push(part);
  }
  return parts.join('/');
}

type Import = {
  /** Importing file below `src/`. */
  from: string;
  /** What stands after `from`. */
  specifier: string;
  /** True for an import of types alone. */
  typesOnly: boolean;
};

/** A reader under `1-read/readers/` importing another one. */
function crossesReaders(from: string, to: string): boolean {
  const reader = /^pipeline\/1-read\/readers\/([^/.]+)/;
  const [own, other] = [reader.exec(from)?.[1], reader.exec(to)?.[1]];
  return own !== undefined && other !== undefined && own !== other;
}

/**
 * What is wrong with an import, with the reason of the rule; null when it may stand.
 */
export function findLayerFault({ from, specifier, typesOnly }: Import): string | null {
  const own = layerOf(from);
  if (own === undefined) return `src/${from} belongs to no layer of scripts/lint/layers.ts.`;
  const to = resolveImport(from, specifier);
  if (to === null) {
    const kept = keptOutside.find(({ module }) => module.test(specifier));
    const allowed = kept === undefined || own.mayOutside?.includes(kept.module) === true;
    return allowed ? null : `${own.path} may not import ${specifier}. ${kept.reason}`;
  }
  if (crossesReaders(from, to)) return `A reader may not import another reader: one format, one file. (${specifier})`;
  const target = layerOf(to);
  if (target === undefined) return `${specifier} belongs to no layer of scripts/lint/layers.ts.`;
  const allowed = target === own || own.may.includes(target.path)
    || (typesOnly && (own.mayTypes?.includes(target.path) ?? false));
  return allowed ? null : `${own.path} may not import ${target.path} (${specifier}). ${own.reason}`;
}
