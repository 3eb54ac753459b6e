import { Ellipsis } from 'lucide-react';
import { formatBytes } from '../../format/bytes';
import { formatDayLong, formatLocalMoment } from '../../format/dates';
import type { FormatSettings } from '../../format/formatSettings';
import { formatCount } from '../../format/numbers';
import { IconButton } from '../../kit/actions/IconButton';
import { Menu } from '../../kit/actions/Menu';
import type { MenuEntry } from '../../kit/actions/menuEntries';
import { Badge } from '../../kit/marks/Badge';
import { StatusMark } from '../../kit/marks/StatusMark';
import { ScrollRegion } from '../../kit/panes/ScrollRegion';
import { links } from '../../links';
import { useReport } from '../../model/modelContext';
import styles from './SeedsTable.module.css';
import type { SeedRow } from './seedRows';
import { seedWords } from './seedWords';

interface SeedsTableProps {
  readonly rows: readonly SeedRow[];
  readonly openSeed: string | undefined;
  readonly settings: FormatSettings;
  readonly menuOf: (row: SeedRow) => readonly MenuEntry[];
  readonly onOpen: (seed: string) => void;
}

/** The seeds and what is known of their data, one row each. */
export function SeedsTable({ rows, ...props }: SeedsTableProps) {
  return (
    <ScrollRegion label="Seeds" className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Seed</th>
            <th scope="col" className={styles.number}>
              Rows
            </th>
            <th scope="col" className={styles.number}>
              Columns
            </th>
            <th scope="col" className={styles.number}>
              Size
            </th>
            <th scope="col">Comes from</th>
            <th scope="col">Newest</th>
            <th scope="col">Problems</th>
            <th scope="col">
              <span className={styles.hidden}>Actions</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <SeedLine key={row.spec.id} row={row} {...props} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type SeedLineProps = Omit<SeedsTableProps, 'rows'> & { readonly row: SeedRow };

function SeedLine({ row, openSeed, settings, menuOf, onOpen }: SeedLineProps) {
  const { spec, rows, sizeBytes, newest } = row;
  const isOpen = spec.name === openSeed;
  return (
    <tr data-open={isOpen}>
      <th scope="row">
        <button
          type="button"
          className={styles.name}
          aria-expanded={isOpen}
          onClick={() => onOpen(spec.name)}
        >
          {spec.name}
        </button>
      </th>
      <td className={styles.number}>{rows === null ? '–' : formatCount(rows, settings)}</td>
      <td className={styles.number}>{formatCount(spec.columns.length, settings)}</td>
      <td className={styles.number}>
        {sizeBytes === undefined ? '–' : formatBytes(sizeBytes, settings)}
      </td>
      <td>
        <Origin row={row} settings={settings} />
      </td>
      <td>
        {newest === null ? (
          '–'
        ) : (
          <span title={`The newest ${newest.column}`}>{formatDayLong(newest.day, settings)}</span>
        )}
      </td>
      <td>
        <Troubles row={row} settings={settings} />
      </td>
      <td className={styles.actions}>
        <Menu
          entries={menuOf(row)}
          trigger={<IconButton icon={Ellipsis} label={`${spec.name}: actions`} size="sm" />}
        />
      </td>
    </tr>
  );
}

function Origin({ row: { origin }, settings }: { row: SeedRow; settings: FormatSettings }) {
  const words = seedWords(useReport());
  if (origin.kind === 'sample') return <Badge>{words.origin}</Badge>;
  const verb = origin.mode === 'append' ? 'Added' : 'Imported';
  return (
    <span className={styles.origin}>
      <span className={styles.file}>{origin.fileName}</span>
      <span className={styles.when}>
        {verb} {formatLocalMoment(Date.parse(origin.at), settings)}
      </span>
    </span>
  );
}

function Troubles({ row: { troubles }, settings }: { row: SeedRow; settings: FormatSettings }) {
  const [first] = troubles;
  if (!first) return <StatusMark status="pass" size={14} label="None" showLabel />;
  const worst = troubles.find(({ status }) => status !== 'warn') ?? first;
  const href = troubles.length === 1 ? links.test(first.id) : links.tests({ status: worst.status });
  const words = `${formatCount(troubles.length, settings)} ${troubles.length === 1 ? 'test' : 'tests'}`;
  return (
    <a className={styles.trouble} href={href}>
      <StatusMark status={worst.status} size={14} label={words} showLabel />
    </a>
  );
}
