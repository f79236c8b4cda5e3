import type { ChapterEntry } from '#catalog/types.ts';
import { absolute, path } from '#catalog/urls.ts';
import type { CitedPage } from '#citations/page.ts';
import { site } from '../site-config.ts';

/** What a page says of itself to be cited; `url` is a path of the site. */
export type OwnState = Pick<CitedPage, 'title' | 'url'> & Partial<Pick<CitedPage, 'kind' | 'version' | 'date' | 'event'>>;

/** A page of this site, to be cited. */
export function citedPage({ kind = 'page', title, url, version, date, event }: OwnState): CitedPage {
  return { kind, title, url: absolute(url), place: url.slice(path().length), version, date, event, review: site.name, authors: site.authors };
}

/** A chapter in the version that is read. */
export function chapterState({ title, url, version, history }: ChapterEntry): OwnState {
  return { kind: 'chapter', title, url, version, date: history.at(-1)?.date };
}
