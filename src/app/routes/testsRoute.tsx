import { createRoute } from '@tanstack/react-router';
import { lazy } from 'react';
import { root } from './root';

const View = lazy(() => import('../../ui/views/tests/TestsView'));

export const tests = createRoute({ getParentRoute: () => root, path: '/tests', component: View });
