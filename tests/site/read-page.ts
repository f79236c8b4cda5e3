import { Parser } from 'htmlparser2';

/** An address in a page: where it stands and what it says. */
export type PageLink = { tag: string; attribute: string; url: string };

/** What the checks want to know of a page. */
export type Page = {
  title: string;
  headings: number;
  description: string | null;
  canonical: string | null;
  language: string | null;
  /** Content of Open Graph tags by property. */
  openGraph: Map<string, string>;
  ids: Set<string>;
  /** Ids that stand twice. */
  repeatedIds: string[];
  links: PageLink[];
  /** Stylesheets, as written. */
  stylesheets: string[];
  hasBreadcrumbs: boolean;
  /** A page that only leads to another one. */
  isRedirect: boolean;
  isHiddenFromSearch: boolean;
  /** Everything a strict Content Security Policy would drop, in words. */
  inlineCode: string[];
  /** Signs of math that failed. */
  mathFaults: string[];
  /** What a reader sees in `<main>`, code blocks and sources of formulas left out. */
  text: string;
};

type Attributes = Readonly<Record<string, string>>;

const linkAttributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href'], area: ['href'], link: ['href'], img: ['src', 'srcset'], source: ['src', 'srcset'], script: ['src'],
  iframe: ['src'], form: ['action'], use: ['href', 'xlink:href'], image: ['href'], video: ['src', 'poster'], object: ['data'],
};
const openGraphAddresses = new Set(['og:image']);
const hiddenTags = new Set(['script', 'style', 'pre', 'code', 'template', 'textarea', 'annotation']);

function emptyPage(): Page {
  return {
    title: '', headings: 0, description: null, canonical: null, language: null, openGraph: new Map(), ids: new Set(),
    repeatedIds: [], links: [], stylesheets: [], hasBreadcrumbs: false, isRedirect: false, isHiddenFromSearch: false,
    inlineCode: [], mathFaults: [], text: '',
  };
}

function takeMeta(page: Page, attributes: Attributes): void {
  const { name, property, content = '' } = attributes;
  if (name === 'description') page.description = content;
  if (name === 'robots' && content.includes('noindex')) page.isHiddenFromSearch = true;
  if (attributes['http-equiv']?.toLowerCase() === 'refresh') {
    page.isRedirect = true;
    const target = /url=(.*)$/i.exec(content)?.[1];
    if (target !== undefined) page.links.push({ tag: 'meta', attribute: 'refresh', url: target });
  }
  if (property === undefined) return;
  page.openGraph.set(property, content);
  if (openGraphAddresses.has(property)) page.links.push({ tag: 'meta', attribute: property, url: content });
}

function takeLinks(page: Page, tag: string, attributes: Attributes): void {
  if (tag === 'link' && attributes['rel'] === 'canonical') page.canonical = attributes['href'] ?? null;
  if (tag === 'link' && attributes['rel'] === 'stylesheet') page.stylesheets.push(attributes['href'] ?? '');
  for (const attribute of linkAttributes[tag] ?? []) {
    const value = attributes[attribute];
    if (value === undefined) continue;
    const urls = attribute === 'srcset' ? value.split(',').map((candidate) => candidate.trim().split(/\s/)[0] ?? '') : [value];
    page.links.push(...urls.map((url) => ({ tag, attribute, url })));
  }
}

function takeFaults(page: Page, tag: string, attributes: Attributes): void {
  if (attributes['style'] !== undefined) page.inlineCode.push(`style="${attributes['style']}" on <${tag}>`);
  const handler = Object.keys(attributes).find((name) => name.startsWith('on'));
  if (handler !== undefined) page.inlineCode.push(`${handler} on <${tag}>`);
  if (tag === 'style') page.inlineCode.push('<style>');
  const isData = attributes['type']?.includes('json') ?? false;
  if (tag === 'script' && attributes['src'] === undefined && !isData) page.inlineCode.push('<script> without src');
  if (attributes['class']?.split(/\s/).includes('katex-error') === true) page.mathFaults.push('katex-error');
  if (attributes['mathcolor'] === '#cc0000') page.mathFaults.push('unknown macro in math');
}

function takeElement(page: Page, tag: string, attributes: Attributes): void {
  const { id } = attributes;
  if (id !== undefined) {
    if (page.ids.has(id)) page.repeatedIds.push(id);
    page.ids.add(id);
  }
  if (tag === 'html') page.language = attributes['lang'] ?? null;
  if (tag === 'h1') page.headings += 1;
  if (tag === 'nav' && /breadcrumb/i.test(attributes['aria-label'] ?? '')) page.hasBreadcrumbs = true;
  if (tag === 'meta') takeMeta(page, attributes);
  takeLinks(page, tag, attributes);
  takeFaults(page, tag, attributes);
}

/** Reads a page once and keeps what the checks want to know. */
export function readPage(html: string): Page {
  const page = emptyPage();
  const open: string[] = [];
  let hidden = 0;
  const parser = new Parser({
    onopentag(tag, attributes) {
      open.push(tag);
      if (hiddenTags.has(tag)) hidden += 1;
      takeElement(page, tag, attributes);
    },
    ontext(text) {
      if (open.at(-1) === 'title' && open.at(-2) === 'head') page.title += text;
      else if (hidden === 0 && open.includes('main')) page.text += text;
    },
    onclosetag(tag) {
      open.pop();
      if (hiddenTags.has(tag)) hidden -= 1;
    },
  });
  parser.end(html);
  return page;
}
