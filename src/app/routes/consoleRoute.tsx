import { createRoute } from '@tanstack/react-router';
import { lazy } from 'react';
import { root } from './root';

const View = lazy(() => import('../../ui/views/console/ConsoleView'));

export const console = createRoute({
  getParentRoute: () => root,
  path: '/console',
  component: View,
});
