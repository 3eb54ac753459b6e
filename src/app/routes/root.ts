import { createRootRoute } from '@tanstack/react-router';
import { Frame } from '../frame/Frame';
import { NotFound } from '../frame/NotFound';

/** The route that all others stand in. */
export const root = createRootRoute({ component: Frame, notFoundComponent: NotFound });
