import { useState } from 'react';
import { Popover } from '../../../kit/overlays/Popover';
import { SettingForm } from './SettingForm';
import type { Setting } from './setting';
import styles from './Variables.module.css';

/** A setting and its value, which opens to be changed. */
export function SettingRow(setting: Setting) {
  const { name, projectValue, ownValue } = setting;
  const [isOpen, setOpen] = useState(false);
  const isSecret = projectValue === null && ownValue !== null;
  const value = ownValue ?? projectValue ?? 'not set';
  return (
    <li className={styles.row}>
      <Popover
        label={name}
        align="end"
        open={isOpen}
        onOpenChange={setOpen}
        trigger={
          <button type="button" className={styles.setting} data-own={ownValue !== null}>
            <span className={styles.name} title={name}>
              {name}
            </span>
            <span className={styles.value}>{isSecret ? '••••••' : value}</span>
          </button>
        }
      >
        <SettingForm {...setting} onClose={() => setOpen(false)} />
      </Popover>
    </li>
  );
}
