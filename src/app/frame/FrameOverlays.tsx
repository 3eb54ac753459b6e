import { useStore } from 'zustand';
import { type Announcement, LiveRegion } from '../../ui/kit/messages/LiveRegion';
import { Toasts } from '../../ui/kit/messages/Toasts';
import { ConfirmDialog } from '../../ui/kit/overlays/ConfirmDialog';
import { DropOverlay } from '../../ui/kit/overlays/DropOverlay';
import { go } from '../../ui/links';
import { useEngine, useModel, useSettings } from '../../ui/model/modelContext';
import { CommandPalette } from '../../ui/shell/palette/CommandPalette';
import { appShortcuts } from '../../ui/shell/shortcuts/appShortcuts';
import { ShortcutsDialog } from '../../ui/shell/shortcuts/ShortcutsDialog';
import type { Overlay } from './overlay';
import { type ActionId, paletteCommands } from './paletteCommands';

interface FrameOverlaysProps {
  readonly open: Overlay;
  readonly onOpen: (overlay: Overlay) => void;
  readonly actions: {
    readonly run: (action: ActionId) => void;
    readonly takeFiles: (files: readonly File[]) => void;
  };
  readonly announcement: Announcement | null;
}

/** What lies over the pages: palette, dialogs, toasts, the frame for dropped files, and what is spoken. */
export function FrameOverlays({ open, onOpen, actions, announcement }: FrameOverlaysProps) {
  const model = useModel();
  const report = useEngine((facts) => facts.report);
  const singleKeys = useSettings((settings) => settings.singleKeys);
  const toasts = useStore(model.toastStore, (facts) => facts.toasts);
  const close = () => onOpen(null);
  return (
    <>
      <Palette isOpen={open === 'palette'} report={report} run={actions.run} onClose={close} />
      <ShortcutsDialog
        open={open === 'shortcuts'}
        onClose={close}
        shortcuts={appShortcuts}
        singleKeys={singleKeys}
        onSingleKeys={(next) => model.settingsStore.setState({ singleKeys: next })}
      />
      <ConfirmDialog
        open={open === 'erase'}
        title="Erase all stored data"
        description="Imported files, built tables, run history and settings are deleted from this browser. The sample shop is built anew."
        confirmLabel="Erase all stored data"
        tone="danger"
        typedWord="erase"
        onConfirm={() => void model.erase()}
        onClose={close}
      />
      <DropOverlay onFiles={actions.takeFiles} />
      <Toasts toasts={toasts} onDismiss={model.dismissToast} />
      <LiveRegion announcement={announcement} />
    </>
  );
}

interface PaletteProps {
  readonly isOpen: boolean;
  readonly report: Parameters<typeof paletteCommands>[0];
  readonly run: (action: ActionId) => void;
  readonly onClose: () => void;
}

function Palette({ isOpen, report, run, onClose }: PaletteProps) {
  if (!isOpen) return null;
  const commands = paletteCommands(report);
  return (
    <CommandPalette
      open
      commands={commands}
      onClose={onClose}
      onRun={({ id }) => {
        const action = commands.find((command) => command.id === id)?.action;
        if (!action) return;
        if ('href' in action) go(action.href);
        else run(action.run);
      }}
    />
  );
}
