import type { DrawnCell, DrawnDiff, DrawnLine } from '../../../../core/run/rowDiff/readDiff';
import { VisuallyHidden } from '../../../kit/messages/VisuallyHidden';
import { ScrollRegion } from '../../../kit/panes/ScrollRegion';
import styles from './RowTable.module.css';

const WORDS: Readonly<Record<Exclude<DrawnLine['kind'], 'omitted'>, string>> = {
  equal: 'as expected',
  changed: 'differs',
  unexpected: 'not expected',
  missing: 'missing',
};
const SIGNS: typeof WORDS = { equal: '=', changed: '≠', unexpected: '+', missing: '−' };

/** What a unit test gave against what it should: each row with its sign and word, changed cells with both values. */
export function DiffTable({ diff: { names, lines } }: { readonly diff: DrawnDiff }) {
  return (
    <ScrollRegion className={styles.scroll} label="Actual rows against expected">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Row</th>
            {names.map((name, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: left-out columns have one name.
              <th key={at} scope="col">
                {name === '...' ? '…' : name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a line of the diff is its place.
            <tr key={at} data-kind={line.kind}>
              <DiffRow line={line} width={names.length} />
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function DiffRow({ line, width }: { readonly line: DrawnLine; readonly width: number }) {
  if (line.kind === 'omitted') {
    return (
      <td colSpan={width + 1} className={styles.omitted}>
        … rows that are equal
      </td>
    );
  }
  return (
    <>
      <th scope="row" className={styles.sign}>
        <span aria-hidden="true">{SIGNS[line.kind]}</span> {WORDS[line.kind]}
      </th>
      {line.cells.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column.
        <td key={at}>
          <DiffCell cell={cell} />
        </td>
      ))}
    </>
  );
}

function DiffCell({ cell: { text, expected } }: { readonly cell: DrawnCell }) {
  if (expected === undefined) return text === '...' ? '…' : text;
  return (
    <span className={styles.change}>
      <VisuallyHidden>expected </VisuallyHidden>
      <del className={styles.expected}>{expected}</del>
      <span aria-hidden="true"> → </span>
      <VisuallyHidden>, came </VisuallyHidden>
      <ins className={styles.actual}>{text}</ins>
    </span>
  );
}
