import { expect, test } from 'vitest';
import { samplePaper } from '../../tests/fixtures/sample-paper.ts';
import { listToMarkdown, yearPage } from './list-markdown.ts';

const absolute = (path: string): string => `https://example.org${path}`;

test('a page that lists papers has a Markdown twin', () => {
  const page = yearPage({ year: 2031, url: '/years/2031/', papers: [samplePaper({ url: '/papers/lamp/' })] });
  expect(listToMarkdown({ ...page, named: [{ heading: 'Themes', links: [] }, { heading: 'Datasets used', links: [{ id: 'lamps', name: 'Lamps', url: '/datasets/lamps/' }] }] }, absolute)).toMatch(
    /^# Papers of 2031\n\n- Page: https:\/\/example\.org\/years\/2031\/\n- Kind: year\n\n## Papers\n\n- .+: https:\/\/example\.org\/papers\/lamp\/\n\n## Datasets used\n\n- Lamps: https:\/\/example\.org\/datasets\/lamps\/\n$/,
  );
});
