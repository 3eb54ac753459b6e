import { Outlet } from '@tanstack/react-router';
import { Fragment, lazy, type ReactNode, Suspense, useState } from 'react';
import { useEngine, useModel } from '../../ui/model/modelContext';
import { useTheme } from '../../ui/model/useTheme';
import { BuildControl } from '../../ui/shell/build/BuildControl';
import { type Chrome, ChromeProvider } from '../../ui/shell/Page';
import { Shell } from '../../ui/shell/Shell';
import { EngineFailure } from './EngineFailure';
import { EngineWaiting } from './EngineWaiting';
import { FrameOverlays } from './FrameOverlays';
import { FrameBottomBar, FrameRail, FrameStatusLine } from './frameParts';
import { buildEntries } from './menus';
import type { Overlay } from './overlay';
import { useAnnouncement } from './useAnnouncement';
import { useBuildState } from './useBuildState';
import { useFrameActions } from './useFrameActions';
import { useFrameKeys } from './useFrameKeys';

const ProblemsDrawer = lazy(() => import('./ProblemsDrawer'));

/** The frame around all pages: rail, Build, status line, problems, palette, keys, dropped files. */
export function Frame() {
  const model = useModel();
  const engine = useEngine((facts) => facts);
  const { theme, flip } = useTheme();
  const [overlay, setOverlay] = useState<Overlay>(null);
  const [isProblemsOpen, setProblemsOpen] = useState(false);
  const build = useBuildState();
  const announcement = useAnnouncement(build.state);
  const doors = { onFlipTheme: flip, onOpenShortcuts: () => setOverlay('shortcuts') };
  const actions = useFrameActions({
    ...doors,
    onOpenProjects: () => setOverlay('projects'),
    onPlan: () => setOverlay('plan'),
  });
  const { report } = engine;
  const changes = report?.changes?.changed ? report.changes : undefined;
  const toggleProblems = () => setProblemsOpen(!isProblemsOpen);
  const toggleRail = () =>
    model.settingsStore.setState(({ isRailFolded }) => ({ isRailFolded: !isRailFolded }));
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
  return (
    <ChromeProvider value={chrome}>
      <Shell
        rail={<FrameRail {...doors} actions={actions} onToggle={toggleRail} />}
        problems={
          isProblemsOpen && (
            <Suspense>
              <ProblemsDrawer onClose={() => setProblemsOpen(false)} />
            </Suspense>
          )
        }
        statusLine={
          <FrameStatusLine onOpenProblems={toggleProblems} isProblemsOpen={isProblemsOpen} />
        }
        bottomBar={<FrameBottomBar {...doors} />}
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
