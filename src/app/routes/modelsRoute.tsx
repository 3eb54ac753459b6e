import { createRoute } from '@tanstack/react-router';
import { lazy } from 'react';
import { readModelsSearch } from '../../ui/views/models/modelsSearch';
import { root } from './root';
import { valid } from './valid';

const View = lazy(() => import('../../ui/views/models/ModelsView'));

/** One route with and without a name: the tree beside the page stays as it is from model to model. */
export const models = createRoute({
  getParentRoute: () => root,
  path: '/models/{-$name}',
  validateSearch: readModelsSearch,
  component: function Models() {
    const navigate = models.useNavigate();
    const { name } = models.useParams();
    const search = models.useSearch(valid(readModelsSearch));
    return (
      <View
        name={name ?? null}
        search={search}
        onSearch={(next, replace = false) => void navigate({ search: next, replace })}
      />
    );
  },
});
