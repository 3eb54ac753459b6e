import * as Radix from 'radix-ui/tabs';
import type { ReactNode } from 'react';
import { joinClasses } from '../classes';
import styles from './Tabs.module.css';

export interface Tab<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly count?: number;
}

interface TabsProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly tabs: readonly Tab<Value>[];
  readonly onChange: (value: Value) => void;
  /** At the end of the row of tabs. */
  readonly trailing?: ReactNode;
  /** The panel of the chosen tab. */
  readonly children: ReactNode;
  readonly className?: string;
}

export function Tabs<Value extends string>(props: TabsProps<Value>) {
  const { label, value, tabs, onChange, trailing, children, className } = props;
  const change = (chosen: string) => {
    const tab = tabs.find((candidate) => candidate.value === chosen);
    if (tab) onChange(tab.value);
  };
  return (
    <Radix.Root
      className={joinClasses(styles.tabs, className)}
      value={value}
      onValueChange={change}
    >
      <div className={styles.bar}>
        <Radix.List className={styles.list} aria-label={label} loop>
          {tabs.map((tab) => (
            <Radix.Trigger key={tab.value} className={styles.tab} value={tab.value}>
              {tab.label}
              {tab.count !== undefined && <span className={styles.count}>{tab.count}</span>}
            </Radix.Trigger>
          ))}
        </Radix.List>
        {trailing}
      </div>
      <Radix.Content className={styles.panel} value={value}>
        {children}
      </Radix.Content>
    </Radix.Root>
  );
}
