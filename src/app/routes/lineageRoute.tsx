import { createRoute } from '@tanstack/react-router';
import { lazy } from 'react';
import { readLineageSearch } from '../../ui/views/lineage/lineageSearch';
import { root } from './root';
import { valid } from './valid';

const View = lazy(() => import('../../ui/views/lineage/LineageView'));

export const lineage = createRoute({
  getParentRoute: () => root,
  path: '/lineage',
  validateSearch: readLineageSearch,
  component: function Lineage() {
    const navigate = lineage.useNavigate();
    const search = lineage.useSearch(valid(readLineageSearch));
    return <View search={search} onSearch={(next) => void navigate({ search: next })} />;
  },
});
