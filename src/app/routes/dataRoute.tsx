import { createRoute } from '@tanstack/react-router';
import { lazy } from 'react';
import { readDataSearch } from '../../ui/views/data/dataSearch';
import { root } from './root';
import { valid } from './valid';

const View = lazy(() => import('../../ui/views/data/SeedsView'));

export const data = createRoute({
  getParentRoute: () => root,
  path: '/data',
  validateSearch: readDataSearch,
  component: function Data() {
    const navigate = data.useNavigate();
    return (
      <View
        search={data.useSearch(valid(readDataSearch))}
        onSearch={(next) => void navigate({ search: next })}
      />
    );
  },
});
