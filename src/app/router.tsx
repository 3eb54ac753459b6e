import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  redirect,
} from '@tanstack/react-router';
import { OverviewView } from '../ui/views/overview/OverviewView';
import { readOverviewSearch } from '../ui/views/overview/overviewSearch';
import { Frame } from './frame/Frame';
import { NotFound } from './frame/NotFound';
import { parseSearchText, writeSearchText } from './searchText';

const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });

const home = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/overview', replace: true });
  },
});

const overview = createRoute({
  getParentRoute: () => root,
  path: '/overview',
  validateSearch: readOverviewSearch,
  component: function Overview() {
    const navigate = overview.useNavigate();
    const search = overview.useSearch();
    return <OverviewView search={search} onSearch={(next) => void navigate({ search: next })} />;
  },
});

export const router = createRouter({
  routeTree: root.addChildren([home, overview]),
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
