import { ChevronRight } from 'lucide-react';
import { type ReactNode, useId, useState } from 'react';
import { Icon } from '../marks/Icon';
import styles from './Collapsible.module.css';

interface CollapsibleProps {
  readonly title: ReactNode;
  /** At the end of the head: counts, status marks. */
  readonly summary?: ReactNode;
  readonly level?: 'h2' | 'h3' | 'h4';
  readonly defaultOpen?: boolean;
  /** Controlled, where the state is kept elsewhere. */
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly children: ReactNode;
}

/** A group whose head folds it away. */
export function Collapsible(props: CollapsibleProps) {
  const { title, summary, level: Heading = 'h3', defaultOpen = false, children } = props;
  const [ownOpen, setOwnOpen] = useState(defaultOpen);
  const isOpen = props.open ?? ownOpen;
  const id = useId();
  const flip = () => {
    setOwnOpen(!isOpen);
    props.onOpenChange?.(!isOpen);
  };
  return (
    <section>
      <Heading className={styles.head}>
        <button
          type="button"
          className={styles.button}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={flip}
        >
          <Icon of={ChevronRight} size={14} className={styles.chevron} />
          <span className={styles.title}>{title}</span>
          {summary && <span className={styles.summary}>{summary}</span>}
        </button>
      </Heading>
      <div id={id} hidden={!isOpen}>
        {isOpen && children}
      </div>
    </section>
  );
}
