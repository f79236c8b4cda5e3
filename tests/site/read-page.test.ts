import { describe, expect, it } from 'vitest';
import { readPage } from './read-page.ts';

const html = `<!doctype html><html lang="en"><head><title>A &amp; B</title>
<meta name="description" content="About it."><meta property="og:image" content="https://x.example/o.png">
<link rel="canonical" href="https://x.example/a/"><link rel="stylesheet" href="/s.css"></head>
<body><nav aria-label="Breadcrumbs"><a href="/">Home</a></nav>
<main><h1 id="top">A</h1><p id="s1">x <math><mi>n</mi><annotation>\\rm n</annotation></math> <code>\\it</code></p>
<p id="s1" style="color:red" onclick="f()">y</p><span class="x katex-error">z</span>
<img src="a.png" srcset="b.png 1x, c.png 2x"><script>f()</script><script type="application/ld+json">{}</script></main></body></html>`;

describe('what the checks read of a page', () => {
  const page = readPage(html);

  it('is its head', () => {
    expect(page).toMatchObject({
      title: 'A & B', description: 'About it.', canonical: 'https://x.example/a/', language: 'en', hasBreadcrumbs: true,
      stylesheets: ['/s.css'], headings: 1, isRedirect: false,
    });
  });

  it('is every address', () => {
    expect(page.links.map(({ url }) => url)).toEqual([
      'https://x.example/o.png', 'https://x.example/a/', '/s.css', '/', 'a.png', 'b.png', 'c.png',
    ]);
  });

  it('is what would be dropped or is broken', () => {
    expect(page.inlineCode).toEqual(['style="color:red" on <p>', 'onclick on <p>', '<script> without src']);
    expect(page.mathFaults).toEqual(['katex-error']);
    expect(page.repeatedIds).toEqual(['s1']);
  });

  it('is the text without code and sources of formulas', () => {
    expect(page.text.replaceAll(/\s+/g, ' ').trim()).toBe('Ax n yz');
  });

  it('tells pages that lead elsewhere', () => {
    const redirect = readPage('<html><head><meta http-equiv="refresh" content="0;url=/papers/x/"></head></html>');
    expect(redirect).toMatchObject({ isRedirect: true, links: [{ tag: 'meta', attribute: 'refresh', url: '/papers/x/' }] });
  });
});
