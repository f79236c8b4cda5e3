import { FileSystemConfigLoader, HtmlValidate, Reporter } from 'html-validate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ReadSite, readSite, readSiteFile, samplePages } from './read-site.ts';
import { sites } from './sites.ts';

const validator = new HtmlValidate(new FileSystemConfigLoader({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Titles of papers are as long as they are.
    'long-title': 'off',
    // A table without groups of rows is valid HTML.
    'prefer-tbody': 'off',
    // A search field that acts as one types needs no button.
    'wcag/h32': 'off',
    // The compressor drops what HTML lets it drop.
    'no-implicit-close': 'off',
    'no-trailing-whitespace': 'off',
    'attr-quotes': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
  },
}));

describe.each(sites)('the HTML of the site at $base', (tested) => {
  let site: ReadSite;

  beforeAll(async () => {
    site = await readSite(tested);
  });

  it('is valid on every page', async () => {
    // Below a path only addresses differ, so there the largest page of each kind is enough.
    const pages = tested.base === '/' ? site.pages : samplePages(site);
    const reports = [];
    for (const { path } of pages) {
      reports.push(await validator.validateString(await readSiteFile(site, path), path));
    }
    const { results } = Reporter.merge(reports);
    const faults = results.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, message, line, column }) => `${filePath}:${line}:${column} ${message} [${ruleId}]`));
    const rules = Map.groupBy(results.flatMap(({ messages }) => messages), ({ ruleId }) => ruleId);
    const summary = [...rules].map(([rule, messages]) => `${rule} ${messages.length}`).join(', ');
    expect(faults.slice(0, 40), summary).toEqual([]);
  });
});
