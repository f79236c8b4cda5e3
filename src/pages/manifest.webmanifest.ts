import type { APIRoute } from 'astro';
import { path } from '#catalog/urls.ts';
import { paperColours } from '../offline/colours.ts';
import { site } from '../site-config.ts';
import tokens from '../styles/tokens.css?raw';

const { light } = paperColours(tokens);

/** What browsers need to install the site as an app (W3C Web Application Manifest). */
const manifest = {
  id: path(),
  name: site.name,
  short_name: site.name,
  description: site.tagline,
  lang: site.language,
  start_url: path(),
  scope: path(),
  display: 'standalone',
  background_color: light,
  theme_color: light,
  icons: [
    { src: path('favicon.svg'), sizes: 'any', type: 'image/svg+xml' },
    { src: path('icons/icon-192.png'), sizes: '192x192', type: 'image/png' },
    { src: path('icons/icon-512.png'), sizes: '512x512', type: 'image/png' },
    { src: path('icons/maskable-512.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
};

export const GET: APIRoute = () => new Response(`${JSON.stringify(manifest, null, 2)}\n`, { headers: { 'content-type': 'application/manifest+json' } });
