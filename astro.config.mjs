import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { remarkChapter } from './src/review/remark-chapter.ts';

const out = process.env.SEEDBED_OUT ?? 'dist';
const base = process.env.BASE ?? '/';

export default defineConfig({
  site: process.env.SITE ?? 'http://localhost:4321',
  base,
  outDir: `./${out}`,
  cacheDir: `./.cache/astro-${out.replaceAll(/[^a-z0-9-]/gi, '-')}`,
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true,
  // A strict Content Security Policy allows neither inline styles nor inline scripts.
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: {
    processor: unified({ remarkPlugins: [remarkMath, remarkChapter], smartypants: false, rehypePlugins: [[rehypeKatex, { output: 'mathml' }]] }),
  },
  // Pages under arxiv/ only lead on to papers, and search asks not to be listed.
  integrations: [mdx(), sitemap({ filter: (page) => !/^\/?(?:arxiv|list)\//.test(new URL(page).pathname.slice(base.length)) })],
  vite: { build: { assetsInlineLimit: 0, rolldownOptions: { checks: { moduleLevelDirective: false } } } },
});
