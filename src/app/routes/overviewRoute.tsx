import { createRoute } from '@tanstack/react-router';
import { OverviewView } from '../../ui/views/overview/OverviewView';
import { readOverviewSearch } from '../../ui/views/overview/overviewSearch';
import { root } from './root';
import { valid } from './valid';

export const overview = createRoute({
  getParentRoute: () => root,
  path: '/overview',
  validateSearch: readOverviewSearch,
  component: function Overview() {
    const navigate = overview.useNavigate();
    const search = overview.useSearch(valid(readOverviewSearch));
    return <OverviewView search={search} onSearch={(next) => void navigate({ search: next })} />;
  },
});
