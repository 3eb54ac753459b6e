import { X } from 'lucide-react';
import { useEffect, useEffectEvent, useState } from 'react';
import { Button } from '../actions/Button';
import { IconButton } from '../actions/IconButton';
import { StatusMark } from '../marks/StatusMark';
import styles from './Toasts.module.css';
import { useCountdown } from './useCountdown';

export interface Toast {
  readonly id: string;
  readonly text: string;
  readonly status?: 'pass' | 'warn';
  readonly action?: { readonly label: string; readonly onSelect: () => void };
}

interface ToastsProps {
  /** Oldest first; beyond three the oldest go. */
  readonly toasts: readonly Toast[];
  readonly onDismiss: (id: string) => void;
}

const mostShown = 3;
const shownMs = 5000;

/** What finished away from where the user looks; never the only place of a failure. */
export function Toasts({ toasts, onDismiss }: ToastsProps) {
  const [isHeld, setHeld] = useState(false);
  const dropOldest = useEffectEvent(() => {
    for (const { id } of toasts.slice(0, -mostShown)) onDismiss(id);
  });
  useEffect(() => {
    if (toasts.length > mostShown) dropOldest();
  }, [toasts.length]);
  return (
    <ol
      className={styles.stack}
      aria-label="Notifications"
      aria-live="polite"
      aria-relevant="additions"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toasts.slice(-mostShown).map((toast) => (
        <ToastCard key={toast.id} toast={toast} isHeld={isHeld} onDismiss={onDismiss} />
      ))}
    </ol>
  );
}

interface ToastCardProps {
  readonly toast: Toast;
  readonly isHeld: boolean;
  readonly onDismiss: (id: string) => void;
}

function ToastCard({ toast, isHeld, onDismiss }: ToastCardProps) {
  const dismiss = () => onDismiss(toast.id);
  useCountdown(shownMs, isHeld, dismiss);
  const { action } = toast;
  return (
    <li className={styles.toast}>
      {toast.status && <StatusMark status={toast.status} />}
      <span className={styles.text}>{toast.text}</span>
      {action && (
        <Button
          kind="quiet"
          size="sm"
          onClick={() => {
            action.onSelect();
            dismiss();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton icon={X} label="Dismiss" size="sm" onClick={dismiss} />
    </li>
  );
}
