import { answer, isAnswerable } from './answer.ts';

type LifeEvent = { waitUntil: (work: Promise<unknown>) => void };
type FetchEvent = { request: Request; respondWith: (response: Promise<Response>) => void };

/** Of a service worker's scope what is used here; the types of pages lack it. */
declare const self: {
  registration: { scope: string };
  clients: { claim: () => Promise<void> };
  skipWaiting: () => Promise<void>;
  addEventListener: ((type: 'install' | 'activate', listener: (event: LifeEvent) => void) => void)
    & ((type: 'fetch', listener: (event: FetchEvent) => void) => void);
};

// Nothing is kept in the worker itself, so a new one may take over at any moment.
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (isAnswerable(request, self.registration.scope)) event.respondWith(answer(request, self.registration.scope));
});
