import { beforeAll, describe, expect, it } from 'vitest';
import { readChapters } from '../../scripts/review-inputs.ts';
import { worksOf } from '../../src/review/parts.ts';
import { type ReadSite, readSite, readSiteFile } from './read-site.ts';
import { sites } from './sites.ts';

const root = new URL('../../', import.meta.url).pathname;
const chapters = readChapters(root);
const citing = chapters.flatMap(({ data, parsed }) => [...new Set(parsed.blocks.flatMap((block) => (block.kind === 'prose' ? worksOf(block) : [])))].map((work) => ({ chapter: data.id, work })));

describe.each(sites)('the review of the site at $base', (tested) => {
  let site: ReadSite;
  const pageOf = (path: string): Promise<string> => readSiteFile(site, `${path}/index.html`);

  beforeAll(async () => {
    site = await readSite(tested);
  });

  it('has a page for every chapter with nothing missing in it', async () => {
    for (const { data } of chapters) {
      const html = await pageOf(`review/${data.id}`);
      expect(html).not.toContain('class="missing"');
      expect(html).toContain(`href="${tested.base}review/${data.id}/${data.id}.bib"`);
    }
  });

  it('is told on the page of every work that it cites, by chapter and section', async () => {
    const byWork = Map.groupBy(citing, ({ work }) => work);
    const silent: string[] = [];
    for (const [work, cited] of byWork) {
      const html = await pageOf(`papers/${work}`);
      for (const { chapter } of cited) if (!html.includes(`href="${tested.base}review/${chapter}/`) ) silent.push(`${work} ← ${chapter}`);
    }
    expect(silent).toEqual([]);
  });

  it('is told on the pages of the methods that its works propose, and of the datasets that it draws', async () => {
    expect(await pageOf('methods/cswin-transformer')).toContain(`href="${tested.base}review/efficient-attention/"`);
    expect(await pageOf('datasets/imagenet-1k')).toContain(`href="${tested.base}review/efficient-attention/"`);
  });

  it('is exported with a version and a date', async () => {
    for (const { data: { id, version, history } } of chapters) {
      const [bibtex, csl] = await Promise.all([readSiteFile(site, `review/${id}/${id}.bib`), readSiteFile(site, `review/${id}/${id}.csl.json`)]);
      expect(bibtex).toContain(`version = {${version}}`);
      expect(JSON.parse(csl)).toMatchObject([{ version, issued: { 'date-parts': [history.at(-1)?.date.split('-').map(Number)] } }]);
    }
  });
});
