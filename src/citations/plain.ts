import { doiUrl } from '#text/addresses.ts';
import type { CitedWork } from './bibtex.ts';

const listed = 8;

/**
 * One line that cites a work in plain text: `Chen, Y., Dai, X. (2022). Title. CVPR 2022. arXiv:2108.05895.`
 * @param title the title without markup.
 */
export function workToPlainCitation({ work, names }: CitedWork, title: string): string {
  const people = names.slice(0, listed).map(({ family, given, suffix }) => [family, initials(given), suffix].filter((part) => part !== '').join(', '));
  const others = names.length > listed || (names.length > 0 && !work.authorsComplete) ? ', et al.' : '';
  const head = people.length === 0 ? '' : `${people.join(', ')}${others} `;
  const year = work.year === null ? '' : `(${work.year}). `;
  const tail = [work.venue, work.arxiv === null ? null : `arXiv:${work.arxiv}`, work.doi === null ? null : doiUrl(work.doi)];
  const places = [...new Set(tail.filter((place) => place !== null && place !== 'arXiv'))].map((place) => ` ${place}.`);
  return `${head}${year}${title.replace(/[.?]?$/, (end) => (end === '' ? '.' : end))}${places.join('')}`;
}

function initials(given: string): string {
  return given
    .split(/\s+/)
    .filter((name) => name !== '')
    .map((name) => name.split('-').map((half) => (half === '' ? '' : `${half.charAt(0).toUpperCase()}.`)).join('-'))
    .join(' ');
}
