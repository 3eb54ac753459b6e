import styles from './Kbd.module.css';

/** One key cap: `Ctrl K`, `F`, `?`. */
export function Kbd({ children }: { children: string }) {
  return <kbd className={styles.key}>{children}</kbd>;
}

/** Keys pressed one after another, each in its cap: `g o`. */
export function KeySequence({ keys }: { keys: readonly string[] }) {
  return (
    <span className={styles.sequence}>
      {keys.map((key, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same key may come twice, and the order never changes.
        <Kbd key={at}>{key}</Kbd>
      ))}
    </span>
  );
}
