import { Database, FileArchive, FolderOpen, RotateCcw, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../../kit/actions/Button';
import { chooseFiles } from '../../kit/fields/chooseFiles';
import { saveDatabase, saveMarts, saveProject } from '../../model/exports';
import { useModel, useReport } from '../../model/modelContext';
import { useChrome } from '../../shell/Page';
import { OpenDatabaseDialog } from './OpenDatabaseDialog';
import styles from './ShopFiles.module.css';
import type { SeedRow } from './seedRows';
import { seedWords } from './seedWords';

interface ShopFilesProps {
  /** Why nothing can be changed right now. */
  readonly busy: string | undefined;
  readonly imported: readonly SeedRow[];
  readonly onRestore: (seeds: readonly SeedRow[]) => void;
}

/** What goes out as a whole, and what throws everything away. */
export function ShopFiles({ busy, imported, onRestore }: ShopFilesProps) {
  const model = useModel();
  const { onErase } = useChrome();
  const report = useReport();
  const { storage, project, needsBuild } = report;
  const words = seedWords(report);
  const [chosen, setChosen] = useState<File | null>(null);
  const isMemory = storage.kind === 'memory';
  const unbuilt = needsBuild ? 'Build the marts first' : busy;
  return (
    <section className={styles.tile} aria-labelledby="shop-files">
      <h2 className={styles.title} id="shop-files">
        {words.whole}
      </h2>
      <Line title="All marts" note="One file for each mart, in one zip.">
        <Button
          icon={FileArchive}
          disabledReason={unbuilt}
          onClick={() => void saveMarts(model, 'parquet')}
        >
          Export Parquet
        </Button>
        <Button
          icon={FileArchive}
          disabledReason={unbuilt}
          onClick={() => void saveMarts(model, 'csv')}
        >
          Export CSV
        </Button>
      </Line>
      <Line title="The dbt project" note="With what was edited here; stock dbt runs it as it is.">
        <Button icon={FileArchive} onClick={() => void saveProject(model)}>
          Download project
        </Button>
      </Line>
      <Line
        title="The database"
        note={
          isMemory
            ? 'It lies in memory here, so there is no file of it to take along.'
            : 'Seeds, models and snapshots as DuckDB stores them; opens in DuckDB 1.4 and later.'
        }
      >
        <Button
          icon={Database}
          disabledReason={isMemory ? 'The database lies in memory' : busy}
          onClick={() => void saveDatabase(model, project?.database ?? 'shop')}
        >
          Export .duckdb
        </Button>
        <Button
          icon={FolderOpen}
          disabledReason={isMemory ? 'The database lies in memory' : busy}
          onClick={() => chooseFiles('.duckdb,.db', ([file]) => setChosen(file ?? null), 'one')}
        >
          Open .duckdb
        </Button>
        <OpenDatabaseDialog file={chosen} onClose={() => setChosen(null)} />
      </Line>
      <Line
        title={`The seeds of ${words.owner}`}
        note="They take the place of all that was imported."
      >
        <Button
          icon={RotateCcw}
          disabledReason={imported.length === 0 ? 'Nothing was imported' : busy}
          onClick={() => onRestore(imported)}
        >
          Restore all seeds
        </Button>
      </Line>
      <Line title="Start over" note="Deletes imported files, tables, history and settings here.">
        <Button icon={Trash2} onClick={onErase}>
          Erase all stored data
        </Button>
      </Line>
    </section>
  );
}

interface LineProps {
  readonly title: string;
  readonly note: string;
  readonly children: ReactNode;
}

function Line({ title, note, children }: LineProps) {
  return (
    <div className={styles.line}>
      <div className={styles.words}>
        <h3 className={styles.name}>{title}</h3>
        <p className={styles.note}>{note}</p>
      </div>
      <div className={styles.buttons}>{children}</div>
    </div>
  );
}
