import { LoaderCircle } from 'lucide-react';
import { joinClasses } from '../classes';
import { Icon } from './Icon';
import styles from './Spinner.module.css';

interface SpinnerProps {
  readonly size?: 12 | 14 | 16;
  readonly className?: string | undefined;
}

/** Something is under way; the words beside it say what. Stands still under reduced motion. */
export function Spinner({ size = 16, className }: SpinnerProps) {
  return <Icon of={LoaderCircle} size={size} className={joinClasses(styles.spinner, className)} />;
}
