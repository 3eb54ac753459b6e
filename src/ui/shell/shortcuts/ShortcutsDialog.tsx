import { Checkbox } from '../../kit/fields/Checkbox';
import { KeySequence } from '../../kit/marks/Kbd';
import { Dialog } from '../../kit/overlays/Dialog';
import styles from './ShortcutsDialog.module.css';
import { type Shortcut, type ShortcutGroup, showKeys } from './shortcut';
import { isMac } from './useShortcuts';

interface ShortcutsDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly shortcuts: readonly Shortcut[];
  readonly singleKeys: boolean;
  readonly onSingleKeys: (singleKeys: boolean) => void;
}

const groups: readonly ShortcutGroup[] = ['Go to', 'Page', 'Build', 'App'];

export function ShortcutsDialog(props: ShortcutsDialogProps) {
  const { open, onClose, shortcuts, singleKeys, onSingleKeys } = props;
  return (
    <Dialog open={open} onClose={onClose} title="Keyboard shortcuts" size="lg">
      <div className={styles.groups}>
        {groups.map((group) => (
          <section key={group} className={styles.group}>
            <h3 className={styles.name}>{group}</h3>
            <dl>
              {shortcuts
                .filter((shortcut) => shortcut.group === group)
                .map((shortcut) => (
                  <div key={shortcut.id} className={styles.row}>
                    <dt>{shortcut.label}</dt>
                    <dd>
                      <KeySequence keys={showKeys(shortcut.keys, isMac)} />
                    </dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
      <div className={styles.setting}>
        <Checkbox
          label="Single keys work outside text fields"
          checked={singleKeys}
          onChange={onSingleKeys}
        />
      </div>
    </Dialog>
  );
}
