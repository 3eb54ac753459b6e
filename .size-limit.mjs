import { readFirstLoad } from './scripts/checks/firstLoad.mjs';

const SITE = 'dist/site';
const { page, dashboard, worker } = readFirstLoad(SITE);
const inSite = (files) => files.map((file) => `${SITE}/${file}`);

// "Brotli" is what most static hosts send; GitHub Pages sends gzip, about a seventh more.
export default [
  {
    name: 'JavaScript before the engine: the page and its first dashboard (brotli)',
    path: inSite([...page, ...dashboard]),
    brotli: true,
    limit: '300 kB',
  },
  {
    name: 'The page alone, until something is painted (gzip)',
    path: inSite(page),
    gzip: true,
    limit: '200 kB',
  },
  {
    name: "The compiler in its worker, DuckDB's own files not counted (gzip)",
    path: inSite(worker),
    gzip: true,
    limit: '350 kB',
  },
];
