import { createRoute } from '@tanstack/react-router';
import { lazy } from 'react';
import { root } from './root';

const View = lazy(() => import('../../ui/views/models/ModelsView'));

export const models = createRoute({ getParentRoute: () => root, path: '/models', component: View });
