/** The files of one build of the site, and the name that its cache has. */
export interface SiteBuild {
  /** Different for every build. */
  readonly id: string;
  /** Addresses of all files relative to the site, the page itself as `./`. */
  readonly files: readonly string[];
}

/** Where files come from and are kept; the browser's own, or a test's. */
export interface SitePorts {
  readonly caches: CacheStorage;
  /** The address of the site, with a slash at its end. */
  readonly site: string;
  fetch(request: Request | string, options?: RequestInit): Promise<Response>;
}

const PREFIX = 'shopsmart-site-';
const HASHED = /\/assets\/[^/]+$/;

/** Keeps every file of a build. What an older build kept under the same hashed name is taken from there. */
export async function keepBuild({ id, files }: SiteBuild, ports: SitePorts): Promise<void> {
  const cache = await ports.caches.open(PREFIX + id);
  // One after the other: the page may still be loading, and goes first.
  for (const file of files) {
    const url = new URL(file, ports.site).href;
    if (await cache.match(url)) continue;
    const kept = HASHED.test(url) ? await ports.caches.match(url) : undefined;
    const response =
      kept ?? (await ports.fetch(url, HASHED.test(url) ? {} : { cache: 'no-cache' }));
    if (!response.ok) throw new Error(`${url}: the server answered ${response.status}`);
    await cache.put(url, response);
  }
}

/** Deletes what builds before the last one kept; a page of the last one may still be open and ask for its parts. */
export async function dropOldBuilds({ id }: SiteBuild, { caches }: SitePorts): Promise<void> {
  const others = (await caches.keys()).filter(
    (name) => name.startsWith(PREFIX) && name !== PREFIX + id,
  );
  for (const name of others.slice(0, -1)) await caches.delete(name);
}

/** Says who answers a request: files with a hash in their name never change, all else is asked of the server first. */
export function choosePolicy(
  request: Pick<Request, 'url' | 'method'>,
  site: string,
): 'kept-first' | 'server-first' | 'not-ours' {
  const { origin, pathname } = new URL(request.url);
  const home = new URL(site);
  const isOurs = origin === home.origin && pathname.startsWith(home.pathname);
  if (!isOurs || request.method !== 'GET') return 'not-ours';
  return HASHED.test(pathname) ? 'kept-first' : 'server-first';
}

/** A file whose name has a hash: from a cache, else from the server. */
export async function answerKeptFirst(request: Request, ports: SitePorts): Promise<Response> {
  return (await ports.caches.match(request.url)) ?? ports.fetch(request);
}

/** The page and whatever else keeps its name: from the server, and from this build's cache when there is none. */
export async function answerServerFirst(
  request: Request,
  { id }: SiteBuild,
  ports: SitePorts,
): Promise<Response> {
  try {
    return await ports.fetch(request, { cache: 'no-cache' });
  } catch (error) {
    const cache = await ports.caches.open(PREFIX + id);
    const { origin, pathname } = new URL(request.url);
    const kept = await cache.match(origin + pathname.replace(/\/index\.html$/, '/'));
    if (kept === undefined) throw error;
    return kept;
  }
}
