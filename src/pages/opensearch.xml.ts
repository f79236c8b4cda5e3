import type { APIRoute } from 'astro';
import { absolute, path } from '#catalog/urls.ts';
import { site } from '../site-config.ts';

/** Lets a browser search the site from its address bar (OpenSearch 1.1). */
export const GET: APIRoute = () => {
  const search = absolute(path('search/'));
  const text = `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${site.name.replaceAll('&', '&amp;')}</ShortName>
  <Description>Papers, methods, datasets, authors and the review</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${absolute(path('favicon.svg'))}</Image>
  <Url type="text/html" method="get" template="${search}?q={searchTerms}"/>
</OpenSearchDescription>
`;
  return new Response(text, { headers: { 'Content-Type': 'application/opensearchdescription+xml' } });
};
