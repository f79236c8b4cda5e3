import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { loadCatalog } from '#catalog/index.ts';
import { absolute, path } from '#catalog/urls.ts';
import { plainText } from '#text/plain-text.ts';
import { labelNote } from '../components/words.ts';
import { site } from '../site-config.ts';

const newest = 100;

export const GET: APIRoute = async () => {
  const { papers } = await loadCatalog();
  const items = [...papers].sort((a, b) => (a.added < b.added ? 1 : a.added > b.added ? -1 : 0)).slice(0, newest);
  return rss({
    title: site.name,
    description: site.tagline,
    site: absolute(path()),
    items: items.map(({ url, titlePlain, isLabel, byline, abstracts, added }) => ({
      // The library takes the link as the item's permanent id.
      link: absolute(url),
      title: titlePlain,
      description: `${isLabel ? `${labelNote}. ` : ''}${byline.replace(/\.?$/, '.')} ${plainText(abstracts[0]?.text ?? '')}`,
      pubDate: new Date(`${added}T00:00:00Z`),
    })),
    customData: `<language>${site.language}</language>`,
  });
};
