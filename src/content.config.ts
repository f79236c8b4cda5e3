import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { jsonLinesLoader, themesLoader } from './loaders/lists.ts';
import { papersLoader } from './loaders/papers.ts';
import { authorSchema, entitySchema, themeSchema } from './model/entity.ts';
import { sourceDocumentSchema } from './model/source-document.ts';

export const collections = {
  papers: defineCollection({ loader: papersLoader('content/papers') }),
  methods: defineCollection({ loader: jsonLinesLoader('content/entities/methods.jsonl', entitySchema) }),
  datasets: defineCollection({ loader: jsonLinesLoader('content/entities/datasets.jsonl', entitySchema) }),
  tasks: defineCollection({ loader: jsonLinesLoader('content/entities/tasks.jsonl', entitySchema) }),
  authors: defineCollection({ loader: jsonLinesLoader('content/entities/authors.jsonl', authorSchema) }),
  sources: defineCollection({ loader: jsonLinesLoader('content/entities/sources.jsonl', sourceDocumentSchema) }),
  themes: defineCollection({ loader: themesLoader('content/lexicon/themes.yaml', themeSchema.extend({ order: z.int() })) }),
};
