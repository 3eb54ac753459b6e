import { describe, expect, it } from 'vitest';
import {
  answerKeptFirst,
  answerServerFirst,
  choosePolicy,
  dropOldBuilds,
  keepBuild,
  type SitePorts,
} from './siteCache';

const SITE = 'https://shop.example/app/';

/** A server with the given texts by address, caches as a browser has them, and what was asked. */
function makeSite(texts: Record<string, string>) {
  const asked: string[] = [];
  const stores = new Map<string, Map<string, string>>();
  const cacheOf = (name: string) => {
    const store = stores.get(name) ?? new Map<string, string>();
    stores.set(name, store);
    return {
      match: async (url: string) => responseOf(store.get(url)),
      put: async (url: string, response: Response) => {
        store.set(url, await response.text());
      },
    };
  };
  const caches = {
    open: async (name: string) => cacheOf(name),
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
    match: async (url: string) =>
      responseOf([...stores.values()].map((store) => store.get(url)).find((text) => text)),
  };
  const ports: SitePorts = {
    caches: caches as unknown as CacheStorage,
    site: SITE,
    fetch: async (request) => {
      const url = typeof request === 'string' ? request : request.url;
      asked.push(url.slice(SITE.length));
      if (server.isDown) throw new TypeError('Failed to fetch');
      const text = server.texts[url.slice(SITE.length)];
      return text === undefined ? new Response('', { status: 404 }) : new Response(text);
    },
  };
  const server = { texts, asked, isDown: false, ports, stores };
  return server;
}

function responseOf(text: string | undefined): Response | undefined {
  return text === undefined ? undefined : new Response(text);
}

const first = { id: 'a', files: ['assets/app-1.js', 'assets/engine-1.gz', 'theme.js', './'] };
const second = { id: 'b', files: ['assets/app-2.js', 'assets/engine-1.gz', 'theme.js', './'] };
const texts = {
  'assets/app-1.js': 'app 1',
  'assets/app-2.js': 'app 2',
  'assets/engine-1.gz': 'engine',
  'theme.js': 'theme',
  '': 'page',
};
const get = (path: string) => new Request(SITE + path);
const textOf = async (answer: Promise<Response>) => (await answer).text();

describe('what a service worker keeps of the site', () => {
  it('[O1] keeps every file of a build, the page last', async () => {
    const site = makeSite(texts);
    await keepBuild(first, site.ports);
    expect(site.asked).toEqual(['assets/app-1.js', 'assets/engine-1.gz', 'theme.js', '']);
  });

  it('[O2] takes from an older build what has the same hashed name, and asks anew for all else', async () => {
    const site = makeSite(texts);
    await keepBuild(first, site.ports);
    site.asked.length = 0;
    await keepBuild(second, site.ports);
    expect(site.asked).toEqual(['assets/app-2.js', 'theme.js', '']);
  });

  it('[O1] does not take a build as kept of which a file cannot be had', async () => {
    const site = makeSite({ ...texts, 'assets/app-1.js': undefined as unknown as string });
    await expect(keepBuild(first, site.ports)).rejects.toThrow('the server answered 404');
  });

  it('[O3] keeps the build before, for pages that are still open, and none before that', async () => {
    const site = makeSite(texts);
    for (const build of [first, second, { ...second, id: 'c' }]) {
      await keepBuild(build, site.ports);
      await dropOldBuilds(build, site.ports);
    }
    expect([...site.stores.keys()]).toEqual(['shopsmart-site-b', 'shopsmart-site-c']);
  });
});

describe('who answers', () => {
  it.each([
    [get('assets/app-1.js'), 'kept-first'],
    [get(''), 'server-first'],
    [get('theme.js'), 'server-first'],
    [new Request('https://shop.example/other/'), 'not-ours'],
    [new Request('https://elsewhere.example/app/'), 'not-ours'],
    [new Request(SITE, { method: 'POST' }), 'not-ours'],
  ] as const)('[O4] of %o', (request, policy) => {
    expect(choosePolicy(request, SITE)).toBe(policy);
  });

  it('[O4] the server gives the page whenever it can be reached, so that no old build stays', async () => {
    const site = makeSite({ ...texts });
    await keepBuild(first, site.ports);
    site.texts[''] = 'new page';
    expect(await textOf(answerServerFirst(get(''), first, site.ports))).toBe('new page');
  });

  it('[O5] without a connection the kept page stands in, by either of its names', async () => {
    const site = makeSite({ ...texts });
    await keepBuild(first, site.ports);
    site.isDown = true;
    for (const name of ['', 'index.html', '?from=mail'])
      expect(await textOf(answerServerFirst(get(name), first, site.ports))).toBe('page');
    await expect(answerServerFirst(get('unknown.txt'), first, site.ports)).rejects.toThrow(
      'Failed to fetch',
    );
  });

  it('[O5] a kept file with a hash is not asked for again', async () => {
    const site = makeSite(texts);
    await keepBuild(first, site.ports);
    site.asked.length = 0;
    expect(await textOf(answerKeptFirst(get('assets/engine-1.gz'), site.ports))).toBe('engine');
    expect(await textOf(answerKeptFirst(get('assets/app-2.js'), site.ports))).toBe('app 2');
    expect(site.asked).toEqual(['assets/app-2.js']);
  });
});
