import { ConfirmDialog } from '../../ui/kit/overlays/ConfirmDialog';
import { useModel, useSettings } from '../../ui/model/modelContext';
import { ProjectsDialog } from '../../ui/shell/projects/ProjectsDialog';
import { appShortcuts } from '../../ui/shell/shortcuts/appShortcuts';
import { ShortcutsDialog } from '../../ui/shell/shortcuts/ShortcutsDialog';
import type { Overlay } from './overlay';

interface DialogsProps {
  readonly open: Overlay;
  readonly onClose: () => void;
}

/** The dialogs that can be opened from everywhere. Loaded with the first of them. */
export default function Dialogs({ open, onClose }: DialogsProps) {
  const model = useModel();
  const singleKeys = useSettings((settings) => settings.singleKeys);
  return (
    <>
      <ShortcutsDialog
        open={open === 'shortcuts'}
        onClose={onClose}
        shortcuts={appShortcuts}
        singleKeys={singleKeys}
        onSingleKeys={(next) => model.settingsStore.setState({ singleKeys: next })}
      />
      <ProjectsDialog open={open === 'projects'} onClose={onClose} />
      <ConfirmDialog
        open={open === 'erase'}
        title="Erase all stored data"
        description="Opened projects, imported files, built tables, run history and settings are deleted from this browser. The sample shop is built anew."
        confirmLabel="Erase all stored data"
        tone="danger"
        typedWord="erase"
        onConfirm={() => void model.erase()}
        onClose={onClose}
      />
    </>
  );
}
