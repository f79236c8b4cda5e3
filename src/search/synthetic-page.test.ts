import { expect, test } from 'vitest';
import type { SearchDocument } from './document.ts';
import { syntheticPage } from './synthetic-page.ts';

const document: SearchDocument = {
  kind: 'paper', url: 'papers/x/', title: '“Möbius” <b>&amp;</b>', isLabel: false, prominent: true, authors: 'Ann "A" Lee', venue: '', arxiv: '2211.13228', otherNames: ['A; b'], words: 'mobius',
  sentences: [{ id: 's1', text: 'Only <1% slower.' }], papers: 1, year: 0, themes: ['a', 'b'], datasets: [], sources: ['s'],
};

test('keeps text as text', () => {
  expect(syntheticPage(document)).toMatchInlineSnapshot(`
    "<html lang="en"><body>
    <h1>“Möbius” &lt;b&gt;&amp;amp;&lt;/b&gt;</h1>
    <p><a id="s1"></a>Only &lt;1% slower.</p>
    <i data-pagefind-meta="title" data-pagefind-ignore>“Möbius” &lt;b&gt;&amp;amp;&lt;/b&gt;</i>
    <i data-pagefind-meta="authors" data-pagefind-ignore>Ann &quot;A&quot; Lee</i>
    <i data-pagefind-meta="arxiv" data-pagefind-ignore>2211.13228</i>
    <i data-pagefind-meta="aliases" data-pagefind-ignore>A  b; mobius</i>
    <i data-pagefind-meta="all" data-pagefind-ignore>qqeverypage</i>
    <i data-pagefind-filter="kind" data-pagefind-ignore>paper</i>
    <i data-pagefind-filter="papers" data-pagefind-ignore>1</i>
    <i data-pagefind-filter="theme" data-pagefind-ignore>a</i>
    <i data-pagefind-filter="theme" data-pagefind-ignore>b</i>
    <i data-pagefind-filter="source" data-pagefind-ignore>s</i>
    <i data-pagefind-sort="year" data-pagefind-ignore>0</i>
    <i data-pagefind-sort="title" data-pagefind-ignore>mobius bampb</i>
    </body></html>"
  `);
});
