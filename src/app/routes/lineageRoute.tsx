import { createRoute } from '@tanstack/react-router';
import { lazy } from 'react';
import { root } from './root';

const View = lazy(() => import('../../ui/views/lineage/LineageView'));

export const lineage = createRoute({
  getParentRoute: () => root,
  path: '/lineage',
  component: View,
});
