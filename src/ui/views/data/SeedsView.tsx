import { FilePlus2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Button } from '../../kit/actions/Button';
import { useFormat, useModel, useReport, useRun } from '../../model/modelContext';
import { chooseImport } from '../../model/takeFiles';
import { useSeedFacts } from '../../model/useSeedFacts';
import { Page } from '../../shell/Page';
import type { DataSearch } from './dataSearch';
import { RestoreDialog } from './RestoreDialog';
import { ReviewNotice } from './ReviewNotice';
import { SeedPane } from './SeedPane';
import { SeedsTable } from './SeedsTable';
import styles from './SeedsView.module.css';
import { ShopFiles } from './ShopFiles';
import { StorageLine } from './StorageLine';
import { seedMenu } from './seedMenu';
import { type SeedRow, seedRows } from './seedRows';
import { seedWords } from './seedWords';

interface SeedsViewProps {
  readonly search: DataSearch;
  readonly onSearch: (search: DataSearch) => void;
}

/** Data & import: what the shop's numbers stand on. */
export default function SeedsView(props: SeedsViewProps) {
  const model = useModel();
  return (
    <Page
      title="Data & import"
      actions={
        <Button icon={FilePlus2} onClick={() => chooseImport(model)}>
          Import files
        </Button>
      }
    >
      <Seeds {...props} />
    </Page>
  );
}

function Seeds({ search, onSearch }: SeedsViewProps) {
  const model = useModel();
  const report = useReport();
  const words = seedWords(report);
  const settings = useFormat();
  const facts = useSeedFacts();
  const busy = useRun(({ run }) => run !== null && !run.isOver)
    ? 'Wait until the build has ended'
    : undefined;
  const [restoring, setRestoring] = useState<readonly SeedRow[]>([]);
  const rows = useMemo(() => seedRows(report, facts), [report, facts]);
  const open = rows.find(({ spec }) => spec.name === search.seed);
  return (
    <div className={styles.page}>
      <ReviewNotice />
      <StorageLine report={report} settings={settings} />
      <section className={styles.seeds} aria-label="Seeds">
        <SeedsTable
          rows={rows}
          openSeed={open?.spec.name}
          settings={settings}
          menuOf={(row) =>
            seedMenu(row, { model, words, busy, onRestore: (one) => setRestoring([one]) })
          }
          onOpen={(seed) => onSearch(seed === search.seed ? {} : { ...search, seed })}
        />
        <p className={styles.hint}>
          Drop CSVs anywhere to import them. They are read in this tab; nothing is uploaded.
        </p>
      </section>
      {open && (
        <SeedPane
          row={open}
          tab={search.tab ?? 'rows'}
          onTab={(tab) => onSearch({ ...search, tab })}
          onClose={() => onSearch({})}
        />
      )}
      <ShopFiles
        busy={busy}
        imported={rows.filter(({ origin }) => origin.kind === 'import')}
        onRestore={setRestoring}
      />
      <RestoreDialog seeds={restoring} onClose={() => setRestoring([])} />
    </div>
  );
}
