import { lazy, Suspense } from 'react';
import { useStore } from 'zustand';
import { type Announcement, LiveRegion } from '../../ui/kit/messages/LiveRegion';
import { Toasts } from '../../ui/kit/messages/Toasts';
import { DropOverlay } from '../../ui/kit/overlays/DropOverlay';
import type { FileTakers } from '../../ui/kit/overlays/useFileDrop';
import { useEngine, useModel } from '../../ui/model/modelContext';
import type { Overlay } from './overlay';
import type { ActionId } from './paletteCommands';

const Palette = lazy(() => import('./Palette'));
const Dialogs = lazy(() => import('./Dialogs'));
const BuildPlan = lazy(() => import('./BuildPlan'));

interface FrameOverlaysProps {
  readonly open: Overlay;
  readonly onOpen: (overlay: Overlay) => void;
  readonly actions: {
    readonly run: (action: ActionId) => void;
    readonly takeFiles: FileTakers['onFiles'];
    readonly takeFolder: FileTakers['onFolder'];
  };
  readonly announcement: Announcement | null;
}

/** What lies over the pages: palette, dialogs, toasts, the frame for dropped files, and what is spoken. */
export function FrameOverlays({ open, onOpen, actions, announcement }: FrameOverlaysProps) {
  const model = useModel();
  const report = useEngine((facts) => facts.report);
  const toasts = useStore(model.toastStore, (facts) => facts.toasts);
  const close = () => onOpen(null);
  // A first build changes nothing that was there, nor do its tests: what would tell of it must not load beside its dashboard.
  const builds = report?.state.runs.filter(({ command }) => !command.startsWith('dbt test')) ?? [];
  const mayHaveNews = builds.length > 1;
  return (
    <>
      <Suspense>
        {open === 'palette' && <Palette report={report} run={actions.run} onClose={close} />}
      </Suspense>
      <Suspense>
        {open !== null && open !== 'palette' && open !== 'plan' && (
          <Dialogs open={open} onClose={close} />
        )}
      </Suspense>
      <Suspense>
        {report?.changes && (mayHaveNews || open === 'plan') && (
          <BuildPlan isOpen={open === 'plan'} onClose={close} />
        )}
      </Suspense>
      <DropOverlay onFiles={actions.takeFiles} onFolder={actions.takeFolder} />
      <Toasts toasts={toasts} onDismiss={model.dismissToast} />
      <LiveRegion announcement={announcement} />
    </>
  );
}
