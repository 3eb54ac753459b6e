import { type ReactNode, type RefObject, useLayoutEffect, useRef } from 'react';
import type { Fault } from '../useSelection';
import { cutAtFaults } from './cutAtFaults';
import styles from './SelectorField.module.css';

interface MarkedTextProps {
  readonly text: string;
  readonly faults: readonly Fault[];
  readonly input: RefObject<HTMLInputElement | null>;
  /** The field itself. */
  readonly children: ReactNode;
}

/** A field whose faulty parts are underlined: the same text lies unseen behind it and scrolls along. */
export function MarkedText({ text, faults, input, children }: MarkedTextProps) {
  const behind = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const field = input.current;
    if (!field) return;
    const follow = () => {
      if (behind.current) behind.current.scrollLeft = field.scrollLeft;
    };
    follow();
    field.addEventListener('scroll', follow);
    return () => field.removeEventListener('scroll', follow);
  });
  return (
    <span className={styles.marked}>
      <div className={styles.behind} aria-hidden="true" ref={behind}>
        {cutAtFaults(text, faults).map(({ text: piece, severity, from }) => (
          <span key={from} data-severity={severity}>
            {piece}
          </span>
        ))}
      </div>
      {children}
    </span>
  );
}
