import '../ui/theme/fonts.css';
import '../ui/theme/tokens.css';
import '../ui/theme/base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import { ModelProvider } from '../ui/model/modelContext';
import { composeModel, composeQueries, readKeptOverview } from './compose';
import { router } from './router';

const place = document.getElementById('root');
if (!place) throw new Error('index.html has no #root');

const model = composeModel(await readKeptOverview());
void model.start();

createRoot(place).render(
  <ModelProvider value={model}>
    <QueryClientProvider client={composeQueries()}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </ModelProvider>,
);
