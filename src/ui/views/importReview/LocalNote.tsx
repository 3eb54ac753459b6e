import { LockKeyhole } from 'lucide-react';
import { Icon } from '../../kit/marks/Icon';
import styles from './ImportView.module.css';

/** Says once where the files go: nowhere. */
export function LocalNote() {
  return (
    <p className={styles.local}>
      <Icon of={LockKeyhole} size={14} />
      <span>Files are read here, in this tab. Nothing is uploaded.</span>
    </p>
  );
}
