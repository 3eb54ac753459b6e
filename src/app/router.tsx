import { createHashHistory, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { console } from './routes/consoleRoute';
import { data } from './routes/dataRoute';
import { editor } from './routes/editorRoute';
import { importReview } from './routes/importRoute';
import { lineage } from './routes/lineageRoute';
import { models } from './routes/modelsRoute';
import { overview } from './routes/overviewRoute';
import { root } from './routes/root';
import { run, runs } from './routes/runsRoute';
import { settings } from './routes/settingsRoute';
import { tests } from './routes/testsRoute';
import { parseSearchText, writeSearchText } from './searchText';

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/overview', replace: true });
  },
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    overview,
    models,
    editor,
    lineage,
    tests,
    runs,
    run,
    console,
    data,
    importReview,
    settings,
  ]),
  history: createHashHistory(),
  parseSearch: parseSearchText,
  stringifySearch: writeSearchText,
  defaultPreload: false,
  scrollRestoration: false,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
