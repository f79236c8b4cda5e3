import { expect, test } from 'vitest';
import { samplePaper } from '../../tests/fixtures/sample-paper.ts';
import { authorPage, listToMarkdown, themePage, yearPage } from './list-markdown.ts';

const absolute = (path: string): string => `https://example.org${path}`;

test('a page that lists papers has a Markdown twin', () => {
  const page = yearPage({ year: 2031, url: '/years/2031/', papers: [samplePaper({ url: '/papers/lamp/' })] });
  expect(listToMarkdown({ ...page, named: [{ heading: 'Themes', links: [] }, { heading: 'Datasets used', links: [{ id: 'lamps', name: 'Lamps', url: '/datasets/lamps/' }] }] }, absolute)).toMatch(
    /^# Papers of 2031\n\n- Page: https:\/\/example\.org\/years\/2031\/\n- Kind: year\n\n## Papers\n\n- .+: https:\/\/example\.org\/papers\/lamp\/\n\n## Datasets used\n\n- Lamps: https:\/\/example\.org\/datasets\/lamps\/\n$/,
  );
});

test('an author’s twin names what their papers brought, a theme’s what only touches on it', () => {
  const lamp = samplePaper({ url: '/papers/lamp/' });
  const link = (name: string): { id: string; url: string; name: string } => ({ id: name.toLowerCase(), url: `/x/${name.toLowerCase()}/`, name });
  const author = authorPage({ id: 'l-z', name: 'Łucja Z', family: 'Z', given: 'Łucja', merges: [], aliases: [], url: '/authors/l-z/', sortedUnder: 'z', papers: [lamp], spellings: [{ name: 'L. Z', papers: [], reason: null }], coauthors: [{ link: link('Ann'), papers: 1 }], methods: [link('Glow')], datasets: [], themes: [{ link: link('Light'), papers: 1 }] });
  expect(listToMarkdown(author, absolute)).toMatch(/Also printed as: L\. Z\n[^]*## Methods introduced\n\n- Glow: [^]*## Themes\n\n- Light: [^]*## Co-authors\n\n- Ann: /);
  expect(listToMarkdown(author, absolute)).not.toContain('Datasets used');
  const theme = themePage({ id: 'light', name: 'Light', url: '/themes/light/', scope: 'All that shines.', group: 'Lamps', primary: [], secondary: [lamp] });
  expect(listToMarkdown(theme, absolute)).toMatch(/- All that shines\.\n\n## Also touch on it\n/);
});
