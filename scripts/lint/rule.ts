import type { Rule } from 'eslint';
import { relative } from 'node:path';
import { findLayerFault } from './layers.ts';

/** What an ESLint node of an import or export holds, TypeScript's parser included. */
type ImportingNode = {
  source?: { value?: unknown } | null | undefined;
  importKind?: string;
  exportKind?: string;
};

const isTest = /\.test\.ts$|(?:^|\/)__samples__\//;

/** ESLint rule: imports below `src/` follow the table in `layers.ts`, in `.ts` and `.astro` alike. */
export const layersRule: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { fault: '{{ fault }}' } },
  create(context) {
    const source = relative(context.cwd, context.filename).replaceAll('\\', '/');
    if (!source.startsWith('src/') || isTest.test(source)) return {};
    const check = (node: Rule.Node & ImportingNode): void => {
      const specifier = node.source?.value;
      if (typeof specifier !== 'string') return;
      const typesOnly = node.importKind === 'type' || node.exportKind === 'type';
      const fault = findLayerFault({ from: source.slice('src/'.length), specifier, typesOnly });
      if (fault !== null) context.report({ node, messageId: 'fault', data: { fault } });
    };
    return {
      ImportDeclaration: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
      ImportExpression: check,
    };
  },
};
