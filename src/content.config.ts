import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
import { everydayLoader, jsonLinesLoader, synonymsLoader, themesLoader } from './loaders/lists.ts';
import { paperEntrySchema, papersLoader } from './loaders/papers.ts';
import { chapterSchema } from './model/chapter.ts';
import { authorSchema, datasetSchema, entitySchema, metricSchema, themeSchema } from './model/entity.ts';
import { sourceDocumentSchema } from './model/source-document.ts';

export const collections = {
  papers: defineCollection({ loader: papersLoader('content/papers'), schema: paperEntrySchema }),
  methods: defineCollection({ loader: jsonLinesLoader('content/entities/methods.jsonl'), schema: entitySchema }),
  datasets: defineCollection({ loader: jsonLinesLoader('content/entities/datasets.jsonl'), schema: datasetSchema }),
  tasks: defineCollection({ loader: jsonLinesLoader('content/entities/tasks.jsonl'), schema: entitySchema }),
  metrics: defineCollection({ loader: jsonLinesLoader('content/entities/metrics.jsonl'), schema: metricSchema }),
  authors: defineCollection({ loader: jsonLinesLoader('content/entities/authors.jsonl'), schema: authorSchema }),
  sources: defineCollection({ loader: jsonLinesLoader('content/entities/sources.jsonl'), schema: sourceDocumentSchema }),
  themes: defineCollection({ loader: themesLoader('content/lexicon/themes.yaml'), schema: themeSchema.extend({ order: z.int() }) }),
  synonyms: defineCollection({ loader: synonymsLoader('content/lexicon/synonyms.yaml'), schema: z.object({ id: z.string(), members: z.array(z.string()) }) }),
  everyday: defineCollection({ loader: everydayLoader('content/lexicon/everyday.yaml'), schema: z.object({ id: z.string(), phrases: z.array(z.string()) }) }),
  chapters: defineCollection({ loader: glob({ pattern: '*.mdx', base: './content/review' }), schema: chapterSchema }),
};
