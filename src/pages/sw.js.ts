import type { APIRoute } from 'astro';
// Its own script stands in a folder, from where it could not answer for the whole site; this one stands at the root.
import worker from '../offline/worker.ts?worker&url';

export const GET: APIRoute = () => new Response(`importScripts(${JSON.stringify(worker)});\n`, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
