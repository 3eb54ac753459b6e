import { ShieldAlert } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { SeedSpec } from '../../../core/intake/seedSpec';
import type { CheckedFile, FileReview } from '../../../engine/tab/intake/fileReview';
import { DataGrid } from '../../grid/DataGrid';
import type { GridColumn } from '../../grid/gridColumn';
import { Segmented } from '../../kit/actions/Segmented';
import { Icon } from '../../kit/marks/Icon';
import { VisuallyHidden } from '../../kit/messages/VisuallyHidden';
import { useFormat } from '../../model/modelContext';
import { countFaults, faultRows } from './faultRows';
import styles from './PreviewPane.module.css';

interface PreviewPaneProps {
  readonly review: FileReview;
  readonly checked: CheckedFile;
  readonly seed: SeedSpec;
}

type Side = 'rows' | 'problems';

/** The first rows as the seed would hold them, or the rows that are wrong. */
export function PreviewPane({ review, checked, seed }: PreviewPaneProps) {
  const [side, setSide] = useState<Side>('rows');
  const faults = countFaults(review.problems);
  return (
    <section className={styles.pane} aria-labelledby="preview-title">
      <header className={styles.head}>
        <h3 className={styles.title} id="preview-title">
          {side === 'rows' ? 'Preview' : 'Problems'}
        </h3>
        <span className={styles.note}>
          {side === 'rows'
            ? `as ${seed.name} would hold it`
            : 'by line of the file, the header being line 1'}
        </span>
        <Segmented<Side>
          label="What is shown below"
          className={styles.sides}
          value={side}
          segments={[
            { value: 'rows', label: 'First rows' },
            { value: 'problems', label: 'Problems', count: faults },
          ]}
          onChange={setSide}
        />
      </header>
      <div className={styles.grid}>
        {side === 'rows' ? (
          <PreviewGrid checked={checked} seed={seed} />
        ) : (
          <FaultGrid checked={checked} count={faults} />
        )}
      </div>
    </section>
  );
}

function PreviewGrid({ checked, seed }: Omit<PreviewPaneProps, 'review'>) {
  const settings = useFormat();
  const columns = useMemo(
    () =>
      seed.columns.map(
        ({ name, isPersonal }): GridColumn => ({
          id: name,
          ...(isPersonal && { badge: <PersonalMark /> }),
        }),
      ),
    [seed.columns],
  );
  return (
    <DataGrid
      label={`First rows for ${seed.name}`}
      source={{ kind: 'memory', rows: checked.preview }}
      settings={settings}
      columns={columns}
      heading={null}
      hasFooter={false}
      empty={{ message: 'No row of this file can be loaded.' }}
    />
  );
}

function PersonalMark() {
  return (
    <>
      <Icon of={ShieldAlert} size={12} className={styles.shield} />
      <VisuallyHidden>personal data</VisuallyHidden>
    </>
  );
}

const FAULT_COLUMNS: readonly GridColumn[] = [
  { id: 'line', title: 'Line', look: 'strong', width: 80 },
  { id: 'column', title: 'Column', look: 'mono', width: 180 },
  { id: 'value', title: 'Value', look: 'mono', width: 220 },
  { id: 'reason', title: 'What is wrong', width: 340 },
];

function FaultGrid({ checked, count }: { readonly checked: CheckedFile; readonly count: number }) {
  const settings = useFormat();
  const rows = useMemo(() => faultRows(checked.faults), [checked.faults]);
  const isCut = count > checked.faults.length;
  return (
    <DataGrid
      label="Problems by line"
      source={{ kind: 'memory', rows }}
      settings={settings}
      columns={FAULT_COLUMNS}
      heading={null}
      hasFooter={isCut}
      footnote={isCut ? 'Only the first ones are listed.' : undefined}
      empty={{ message: 'Nothing is wrong with the rows of this file.' }}
    />
  );
}
