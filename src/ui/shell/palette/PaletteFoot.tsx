import { Kbd } from '../../kit/marks/Kbd';
import styles from './PalettePanel.module.css';

/** Beside the field: what narrows the search. */
export function PalettePrefixes() {
  return (
    <span className={styles.prefixes} aria-hidden="true">
      <Kbd>{'>'}</Kbd> actions <Kbd>#</Kbd> models <Kbd>.</Kbd> columns
    </span>
  );
}

/** Below the list: the keys; after `?` also what can be typed. */
export function PaletteFoot({ isHelp }: { isHelp: boolean }) {
  return (
    <>
      {isHelp && (
        <dl className={styles.help}>
          <dt>Type anything</dt>
          <dd>
            finds places, models, columns, tests, saved views and actions; initials work: icoh
          </dd>
          <dt>
            <Kbd>{'>'}</Kbd>
          </dt>
          <dd>actions only: build, export, theme</dd>
          <dt>
            <Kbd>#</Kbd>
          </dt>
          <dd>models, seeds and snapshots only</dd>
          <dt>
            <Kbd>.</Kbd>
          </dt>
          <dd>columns only</dd>
          <dt>
            <Kbd>Ctrl ↵</Kbd>
          </dt>
          <dd>opens the row in the console, or builds it</dd>
        </dl>
      )}
      <div className={styles.foot}>
        <span>
          <Kbd>↑↓</Kbd> move
        </span>
        <span>
          <Kbd>↵</Kbd> open
        </span>
        <span>
          <Kbd>Ctrl ↵</Kbd> open in console or build
        </span>
        <span>
          <Kbd>?</Kbd> help
        </span>
        <span className={styles.close}>
          <Kbd>Esc</Kbd> close
        </span>
      </div>
    </>
  );
}
