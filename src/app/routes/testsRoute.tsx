import { createRoute } from '@tanstack/react-router';
import { lazy } from 'react';
import { readTestsSearch } from '../../ui/views/tests/testsSearch';
import { root } from './root';
import { valid } from './valid';

const View = lazy(() => import('../../ui/views/tests/TestsView'));

export const tests = createRoute({
  getParentRoute: () => root,
  // One route for the list and a test, so that the list stays as it is while tests are looked at.
  path: '/tests/{-$testId}',
  validateSearch: readTestsSearch,
  component: function Tests() {
    const navigate = tests.useNavigate();
    const { testId } = tests.useParams();
    return (
      <View
        testId={testId}
        search={tests.useSearch(valid(readTestsSearch))}
        onGo={(next, search, replace = false) =>
          void navigate({
            to: '/tests/{-$testId}',
            params: { testId: next },
            search,
            replace,
          })
        }
      />
    );
  },
});
