import { createRoute } from '@tanstack/react-router';
import { lazy } from 'react';
import { readConsoleSearch } from '../../ui/views/console/consoleSearch';
import { root } from './root';
import { valid } from './valid';

const View = lazy(() => import('../../ui/views/console/ConsoleView'));

export const console = createRoute({
  getParentRoute: () => root,
  path: '/console',
  validateSearch: readConsoleSearch,
  component: function Console() {
    const navigate = console.useNavigate();
    const search = console.useSearch(valid(readConsoleSearch));
    return (
      <View
        search={search}
        onSearch={(next, replace) => void navigate({ search: next, replace })}
      />
    );
  },
});
