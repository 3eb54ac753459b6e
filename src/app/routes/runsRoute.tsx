import { createRoute, useNavigate } from '@tanstack/react-router';
import { lazy } from 'react';
import { type RunsSearch, readRunsSearch } from '../../ui/views/runs/runsSearch';
import { root } from './root';
import { valid } from './valid';

const View = lazy(() => import('../../ui/views/runs/RunsView'));

/** The newest run. */
export const runs = createRoute({
  getParentRoute: () => root,
  path: '/runs',
  validateSearch: readRunsSearch,
  component: function Newest() {
    return <Runs runId={null} search={runs.useSearch(valid(readRunsSearch))} />;
  },
});

/** One run by its id. */
export const run = createRoute({
  getParentRoute: () => root,
  path: '/runs/$runId',
  validateSearch: readRunsSearch,
  component: function One() {
    return <Runs runId={run.useParams().runId} search={run.useSearch(valid(readRunsSearch))} />;
  },
});

function Runs({ runId, search }: { runId: string | null; search: RunsSearch }) {
  const navigate = useNavigate();
  return (
    <View
      runId={runId}
      search={search}
      onSearch={(next, how) => void navigate({ to: '.', search: next, replace: how === 'replace' })}
      onNewest={(next) => void navigate({ to: '/runs', search: next })}
    />
  );
}
