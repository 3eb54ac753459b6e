import { Outlet, useRouterState } from '@tanstack/react-router';
import { Fragment, lazy, type ReactNode, Suspense, useState } from 'react';
import { useEngine, useFormat, useModel, useRun, useSettings } from '../../ui/model/modelContext';
import { useTheme } from '../../ui/model/useTheme';
import { BuildControl } from '../../ui/shell/build/BuildControl';
import { type Chrome, ChromeProvider } from '../../ui/shell/Page';
import { BottomBar } from '../../ui/shell/rail/BottomBar';
import { Rail } from '../../ui/shell/rail/Rail';
import { Shell } from '../../ui/shell/Shell';
import { StatusLine } from '../../ui/shell/status/StatusLine';
import { EngineFailure } from './EngineFailure';
import { EngineWaiting } from './EngineWaiting';
import { FrameOverlays } from './FrameOverlays';
import { buildEntries, shopMenu } from './menus';
import type { Overlay } from './overlay';
import { placeOfPath } from './places';
import { bottomEntries, railFoot, railGroups } from './railGroups';
import { statusFacts } from './statusFacts';
import { useAnnouncement } from './useAnnouncement';
import { useBuildState } from './useBuildState';
import { useFrameActions } from './useFrameActions';
import { useFrameKeys } from './useFrameKeys';

const ProblemsDrawer = lazy(() => import('./ProblemsDrawer'));

/** The frame around all pages: rail, Build, status line, problems, palette, keys, dropped files. */
export function Frame() {
  const model = useModel();
  const engine = useEngine((facts) => facts);
  const run = useRun((facts) => facts.run);
  const settings = useFormat();
  const isFolded = useSettings((all) => all.isRailFolded);
  const { theme, flip } = useTheme();
  const [overlay, setOverlay] = useState<Overlay>(null);
  const [isProblemsOpen, setProblemsOpen] = useState(false);
  const build = useBuildState();
  const announcement = useAnnouncement(build.state);
  const currentId = placeOfPath(useRouterState({ select: ({ location }) => location.pathname }));
  const doors = { onFlipTheme: flip, onOpenShortcuts: () => setOverlay('shortcuts') };
  const actions = useFrameActions({
    ...doors,
    onOpenProjects: () => setOverlay('projects'),
    onPlan: () => setOverlay('plan'),
  });
  const { report } = engine;
  const changes = report?.changes?.changed ? report.changes : undefined;
  const toggleProblems = () => setProblemsOpen(!isProblemsOpen);
  const toggleRail = () => model.settingsStore.setState({ isRailFolded: !isFolded });
  useFrameKeys({
    toggleProblems,
    toggleRail,
    flipTheme: flip,
    open: setOverlay,
    build: () => actions.run('build'),
  });
  const openFailures = () => {
    build.seeFailures();
    setProblemsOpen(true);
  };
  const chrome: Chrome = {
    theme,
    onFlipTheme: flip,
    onOpenPalette: () => setOverlay('palette'),
    onOpenShortcuts: doors.onOpenShortcuts,
    onErase: () => setOverlay('erase'),
    build: (
      <BuildControl
        state={build.state}
        entries={buildEntries(actions.run, (line) => void model.runCommand(line))}
        changes={changes}
        onBuild={() => actions.run('build')}
        onStop={model.stopRun}
        onOpenFailures={openFailures}
      />
    ),
    failure: failureOf(engine.failure, () => setOverlay('erase')),
    waiting: report ? null : <EngineWaiting />,
  };
  const facts = { report, ...doors };
  return (
    <ChromeProvider value={chrome}>
      <Shell
        rail={
          <Rail
            groups={railGroups(facts)}
            foot={railFoot(facts)}
            currentId={currentId}
            shop={shopMenu(report, actions)}
            isCollapsed={isFolded}
            onToggle={toggleRail}
          />
        }
        problems={
          isProblemsOpen && (
            <Suspense>
              <ProblemsDrawer onClose={() => setProblemsOpen(false)} />
            </Suspense>
          )
        }
        statusLine={
          <StatusLine
            facts={statusFacts(engine, run, settings)}
            onOpenProblems={toggleProblems}
            isProblemsOpen={isProblemsOpen}
          />
        }
        bottomBar={<BottomBar entries={bottomEntries(facts)} currentId={currentId} />}
      >
        <Fragment key={engine.moves}>
          <Outlet />
        </Fragment>
      </Shell>
      <FrameOverlays
        open={overlay}
        onOpen={setOverlay}
        actions={actions}
        announcement={announcement}
      />
    </ChromeProvider>
  );
}

function failureOf(reason: string | null, onErase: () => void): ReactNode {
  return reason === null ? null : <EngineFailure reason={reason} onErase={onErase} />;
}
