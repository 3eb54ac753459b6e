import type { Ink } from '../spec/ink';
import { cssColourOf } from '../theme/chartTheme';
import styles from './Small.module.css';

interface SwatchProps {
  readonly ink: Ink | null;
  readonly shape?: 'square' | 'line' | 'dashes';
}

/** The colour of a mark beside its name; keeps its room where there is no ink, so that names stay aligned. */
export function Swatch({ ink, shape = 'square' }: SwatchProps) {
  return (
    <span
      className={styles.swatch}
      data-shape={shape}
      aria-hidden="true"
      style={ink === null ? undefined : { color: cssColourOf(ink) }}
      data-empty={ink === null}
    />
  );
}
