import { createRoute } from '@tanstack/react-router';
import { lazy } from 'react';
import { root } from './root';

const View = lazy(() => import('../../ui/views/settings/SettingsView'));

export const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: View,
});
