import { createRoute } from '@tanstack/react-router';
import { lazy } from 'react';
import { readSettingsSearch } from '../../ui/views/settings/settingsSearch';
import { root } from './root';
import { valid } from './valid';

const View = lazy(() => import('../../ui/views/settings/SettingsView'));

export const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  validateSearch: readSettingsSearch,
  component: function SettingsPage() {
    return <View search={settings.useSearch(valid(readSettingsSearch))} />;
  },
});
