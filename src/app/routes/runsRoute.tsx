import { createRoute } from '@tanstack/react-router';
import { lazy } from 'react';
import { root } from './root';

const View = lazy(() => import('../../ui/views/runs/RunsView'));

export const runs = createRoute({ getParentRoute: () => root, path: '/runs', component: View });
