import { createRoute } from '@tanstack/react-router';
import { lazy } from 'react';
import { readImportSearch } from '../../ui/views/importReview/importSearch';
import { root } from './root';
import { valid } from './valid';

const View = lazy(() => import('../../ui/views/importReview/ImportView'));

export const importReview = createRoute({
  getParentRoute: () => root,
  path: '/data/import',
  validateSearch: readImportSearch,
  component: function Import() {
    const navigate = importReview.useNavigate();
    return (
      <View
        search={importReview.useSearch(valid(readImportSearch))}
        onSearch={(next) => void navigate({ search: next })}
      />
    );
  },
});
