import {
  answerKeptFirst,
  answerServerFirst,
  choosePolicy,
  dropOldBuilds,
  keepBuild,
  type SiteBuild,
  type SitePorts,
} from './siteCache';

/** What we use of the service worker's own scope, which the page's types do not have. */
interface Scope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LifeEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
}
interface LifeEvent {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

// The build writes its id and its files here.
declare const SITE_BUILD: SiteBuild;

const scope = self as unknown as Scope;
const ports: SitePorts = {
  caches,
  site: scope.registration.scope,
  fetch: (request, options) => fetch(request, options),
};

scope.addEventListener('install', (event) => {
  event.waitUntil(keepBuild(SITE_BUILD, ports).then(() => scope.skipWaiting()));
});

scope.addEventListener('activate', (event) => {
  event.waitUntil(dropOldBuilds(SITE_BUILD, ports).then(() => scope.clients.claim()));
});

scope.addEventListener('fetch', (event) => {
  const policy = choosePolicy(event.request, ports.site);
  if (policy === 'kept-first') event.respondWith(answerKeptFirst(event.request, ports));
  if (policy === 'server-first')
    event.respondWith(answerServerFirst(event.request, SITE_BUILD, ports));
});
