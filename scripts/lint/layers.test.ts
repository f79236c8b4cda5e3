import { ESLint } from 'eslint';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findLayerFault, layerOf, layers } from './layers.ts';

const root = join(import.meta.dirname, '../..');

describe('the table of layers', () => {
  it('names only layers that exist', () => {
    const known = new Set(layers.map(({ path }) => path));
    const named = layers.flatMap(({ may, mayTypes = [] }) => [...may, ...mayTypes]);
    expect(named.filter((path) => !known.has(path))).toEqual([]);
  });

  it('has no way round in a circle', () => {
    const leadsTo = (path: string, seen: readonly string[]): boolean =>
      seen.includes(path) || (layerOf(path)?.may ?? []).some((next) => layerOf(next) !== layerOf(path) && leadsTo(next, [...seen, path]));
    expect(layers.filter(({ path }) => leadsTo(path, [])).map(({ path }) => path)).toEqual([]);
  });

  it.each([
    ['pipeline/1-read/document.ts', '../2-merge/match.ts'],
    ['pipeline/1-read/readers/one.ts', './two.ts'],
    ['pipeline/index.ts', '#catalog/index.ts'],
    ['pipeline/index.ts', 'astro:content'],
    ['model/work.ts', '#pipeline/index.ts'],
    ['text/slug.ts', '../model/work.ts'],
    ['catalog/index.ts', '#pipeline/index.ts'],
    ['pages/index.astro', '#pipeline/index.ts'],
    ['pages/index.astro', 'astro:content'],
    ['components/Table.astro', '#catalog/index.ts'],
    ['render/math.ts', 'node:fs/promises'],
    ['search/query.ts', 'node:fs'],
    ['elsewhere/x.ts', '#model/work.ts'],
  ])('%s may not import %s', (from, specifier) => {
    expect(findLayerFault({ from, specifier, typesOnly: false })).toBeTypeOf('string');
  });

  it.each([
    ['pipeline/index.ts', './1-read/index.ts', false],
    ['pipeline/1-read/readers/one.ts', '../document.ts', false],
    ['catalog/index.ts', 'astro:content', false],
    ['components/Table.astro', '#catalog/types.ts', true],
    ['search/build.ts', 'node:fs/promises', false],
    ['render/math.ts', 'katex', false],
  ])('%s may import %s', (from, specifier, typesOnly) => {
    expect(findLayerFault({ from, specifier, typesOnly })).toBeNull();
  });
});

describe('the lint rule', () => {
  const lint = async (filePath: string, code: string): Promise<(string | null)[]> => {
    const eslint = new ESLint({
      cwd: root,
      overrideConfig: [{ files: ['**/*.ts'], languageOptions: { parserOptions: { projectService: { allowDefaultProject: ['src/text/*.ts'] } } } }],
    });
    const [result] = await eslint.lintText(code, { filePath: join(root, filePath) });
    return (result?.messages ?? []).map(({ ruleId }) => ruleId);
  };

  it('fails on a module of strings that touches the disk', async () => {
    const code = "import { readFileSync } from 'node:fs';\nexport const text: string = readFileSync('x', 'utf8');\n";
    expect(await lint('src/text/sample.ts', code)).toContain('seedbed/layers');
  }, 60_000);

  it('fails on an Astro page that imports the pipeline', async () => {
    const code = "---\nimport { run } from '#pipeline/index.ts';\n---\n<p>{run}</p>\n";
    expect(await lint('src/pages/sample.astro', code)).toContain('seedbed/layers');
  }, 60_000);
});
