import { useRouterState } from '@tanstack/react-router';
import { useEngine, useFormat, useRun, useSettings } from '../../ui/model/modelContext';
import { BottomBar } from '../../ui/shell/rail/BottomBar';
import { Rail } from '../../ui/shell/rail/Rail';
import { StatusLine } from '../../ui/shell/status/StatusLine';
import { shopMenu } from './menus';
import { placeOfPath } from './places';
import { bottomEntries, railFoot, railGroups } from './railGroups';
import { statusFacts } from './statusFacts';
import type { FrameActions } from './useFrameActions';

/** What the rail and the bottom bar offer besides the places. */
interface Doors {
  readonly onFlipTheme: () => void;
  readonly onOpenShortcuts: () => void;
}

interface FrameRailProps extends Doors {
  readonly actions: FrameActions;
  readonly onToggle: () => void;
}

/** The rail with the places of the open project. */
export function FrameRail({ actions, onToggle, ...doors }: FrameRailProps) {
  const report = useEngine((facts) => facts.report);
  const isFolded = useSettings((all) => all.isRailFolded);
  const facts = { report, ...doors };
  return (
    <Rail
      groups={railGroups(facts)}
      foot={railFoot(facts)}
      currentId={useCurrentPlace()}
      shop={shopMenu(report, actions)}
      isCollapsed={isFolded}
      onToggle={onToggle}
    />
  );
}

/** The places at the bottom of a phone's screen. */
export function FrameBottomBar(doors: Doors) {
  const report = useEngine((facts) => facts.report);
  return <BottomBar entries={bottomEntries({ report, ...doors })} currentId={useCurrentPlace()} />;
}

interface FrameStatusLineProps {
  readonly onOpenProblems: () => void;
  readonly isProblemsOpen: boolean;
}

/** The line of the engine's state and the last build. */
export function FrameStatusLine(props: FrameStatusLineProps) {
  const engine = useEngine((facts) => facts);
  const run = useRun((facts) => facts.run);
  return <StatusLine facts={statusFacts(engine, run, useFormat())} {...props} />;
}

function useCurrentPlace() {
  return placeOfPath(useRouterState({ select: ({ location }) => location.pathname }));
}
