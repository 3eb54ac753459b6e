import { createRoute } from '@tanstack/react-router';
import { lazy } from 'react';
import { root } from './root';

const View = lazy(() => import('../../ui/views/data/SeedsView'));

export const data = createRoute({ getParentRoute: () => root, path: '/data', component: View });
