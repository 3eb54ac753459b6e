import { type ReactNode, useEffect, useRef } from 'react';
import styles from './Settings.module.css';
import type { Section } from './settingsSearch';

interface SettingsSectionProps {
  readonly id: Section;
  readonly title: string;
  /** The section that the address names: it is brought into sight. */
  readonly wanted: Section | undefined;
  readonly children: ReactNode;
}

export function SettingsSection({ id, title, wanted, children }: SettingsSectionProps) {
  const section = useRef<HTMLElement>(null);
  const isWanted = wanted === id;
  useEffect(() => {
    if (isWanted) section.current?.scrollIntoView({ block: 'start' });
  }, [isWanted]);
  return (
    <section className={styles.section} aria-labelledby={`settings-${id}`} ref={section}>
      <h2 className={styles.title} id={`settings-${id}`}>
        {title}
      </h2>
      <div className={styles.rows}>{children}</div>
    </section>
  );
}

interface SettingsRowProps {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly children: ReactNode;
}

/** One setting: what it is on the left, its control on the right. */
export function SettingsRow({ label, hint, children }: SettingsRowProps) {
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <div className={styles.label}>{label}</div>
        {hint && <div className={styles.hint}>{hint}</div>}
      </div>
      <div className={styles.control}>{children}</div>
    </div>
  );
}
