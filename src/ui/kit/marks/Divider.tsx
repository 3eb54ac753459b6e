import styles from './Divider.module.css';

/** A hairline between two groups of controls in a bar. */
export function Divider() {
  return <span className={styles.divider} />;
}
