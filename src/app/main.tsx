import '../ui/theme/fonts.css';
import '../ui/theme/tokens.css';
import '../ui/theme/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { ModelProvider } from '../ui/model/modelContext';
import { composeModel, composeQueries, readKeptOverview } from './compose';
import { keepSite } from './offline/keepSite';
import { router } from './router';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');

const model = composeModel(await readKeptOverview());
// Kept when the first build is over: until then the line and the processor belong to it.
void model.start().finally(keepSite);

const root = createRoot(place);
// A transition is rendered in slices: the page answers while its first screen is made.
startTransition(() =>
  root.render(
    <ModelProvider value={model}>
      <QueryClientProvider client={composeQueries()}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ModelProvider>,
  ),
);
