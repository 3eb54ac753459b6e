import { createRoute } from '@tanstack/react-router';
import { OverviewView } from '../../ui/views/overview/OverviewView';
import { readOverviewSearch } from '../../ui/views/overview/overviewSearch';
import { root } from './root';

export const overview = createRoute({
  getParentRoute: () => root,
  path: '/overview',
  validateSearch: readOverviewSearch,
  component: function Overview() {
    const navigate = overview.useNavigate();
    const search = overview.useSearch();
    return <OverviewView search={search} onSearch={(next) => void navigate({ search: next })} />;
  },
});
