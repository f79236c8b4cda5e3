import { mkdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

// The least that an Astro site made of MDX files can be: a loader that compiles each once, one template.
const contentConfig = `
import { defineCollection } from 'astro:content';
import { readdirSync, readFileSync } from 'node:fs';
import { toHtml } from 'hast-util-to-html';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkMath).use(remarkMdx).use(remarkRehype).use(rehypeKatex, { output: 'mathml' });
const loader = {
  name: 'bare',
  async load({ store }) {
    for (const file of readdirSync('papers')) {
      const [title, ...body] = readFileSync('papers/' + file, 'utf8').split('\\n');
      const html = toHtml(await processor.run(processor.parse(body.join('\\n'))));
      store.set({ id: file.slice(0, -4), data: { title }, rendered: { html } });
    }
  },
};
export const collections = { papers: defineCollection({ loader }) };
`;

const page = `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  return (await getCollection('papers')).map((entry) => ({ params: { slug: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{entry.data.title}</title></head>
<body><main><h1>{entry.data.title}</h1><Content /></main></body></html>
`;

/** Text that neither Markdown nor MDX reads as anything else, formulas kept. */
function escapeText(text: string): string {
  return text
    .split(/(\$[^$]+\$)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replaceAll(/[\\{}<>*_[\]#$`~|]/g, '\\$&')))
    .join('');
}

/** Writes the bare project: one MDX file a paper, one loader, one template. */
export async function writeBareProject(folder: string, papers: readonly { title: string; abstract: string }[], nodeModules: string): Promise<void> {
  await mkdir(join(folder, 'papers'), { recursive: true });
  await mkdir(join(folder, 'src/pages/papers'), { recursive: true });
  await symlink(nodeModules, join(folder, 'node_modules'), 'junction');
  await writeFile(join(folder, 'package.json'), '{"type":"module","private":true}\n');
  await writeFile(join(folder, 'astro.config.mjs'), "export default { cacheDir: './.cache' };\n");
  await writeFile(join(folder, 'src/content.config.ts'), contentConfig);
  await writeFile(join(folder, 'src/pages/papers/[slug].astro'), page);
  await Promise.all(papers.map(({ title, abstract }, index) =>
    writeFile(join(folder, `papers/${index}.mdx`), `${title}\n\n${escapeText(abstract)}\n`)));
}
