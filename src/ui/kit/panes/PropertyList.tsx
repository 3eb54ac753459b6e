import type { ReactNode } from 'react';
import styles from './PropertyList.module.css';

export interface Property {
  readonly name: string;
  readonly value: ReactNode;
  readonly mono?: boolean;
}

/** Facts about one thing: name on the left, value on the right. */
export function PropertyList({ properties }: { properties: readonly Property[] }) {
  return (
    <dl className={styles.list}>
      {properties.map(({ name, value, mono }) => (
        <div key={name} className={styles.row}>
          <dt className={styles.name}>{name}</dt>
          <dd className={styles.value} data-mono={mono}>
            {value}
          </dd>
        </div>
      ))}
    </dl>
  );
}
