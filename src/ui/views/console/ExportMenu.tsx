import { ChevronDown, Copy, Download, FileArchive, FileSpreadsheet, Table2 } from 'lucide-react';
import { useState } from 'react';
import { leadingWord } from '../../../core/sql/statements';
import type { ExportFormat } from '../../../core/warehouse/warehouse';
import type { AppModel } from '../../../state/appModel';
import type { Outcome } from '../../../state/consoleStore';
import { Button } from '../../kit/actions/Button';
import { Menu } from '../../kit/actions/Menu';
import type { MenuEntry, MenuItem } from '../../kit/actions/menuEntries';
import { Icon } from '../../kit/marks/Icon';
import { saveMarts, saveRows } from '../../model/exports';
import { useModel } from '../../model/modelContext';
import { writeMarkdown } from './results/writeMarkdown';

interface ExportMenuProps {
  readonly outcome: Outcome | undefined;
  readonly name: string;
}

type Result = Extract<Outcome, { kind: 'rows' }>;

/** Takes a result out of the tab, whole, however few of its rows the grid holds. */
export function ExportMenu({ outcome, name }: ExportMenuProps) {
  const model = useModel();
  const [isBusy, setBusy] = useState(false);
  const result = outcome?.kind === 'rows' ? outcome : undefined;
  const disabledReason = reasonAgainst(result);
  const item = (id: string, label: string, icon: MenuItem['icon'], task: () => Promise<void>) => ({
    kind: 'item' as const,
    id,
    label,
    icon,
    onSelect: () => {
      setBusy(true);
      void task().finally(() => setBusy(false));
    },
  });
  const save = (format: ExportFormat) => () =>
    saveRows(model, { kind: 'query', sql: result?.sql ?? '' }, fileName(name), format);
  const entries: MenuEntry[] = [
    {
      ...item('csv', 'CSV', FileSpreadsheet, save('csv')),
      detail: 'for spreadsheets',
      disabledReason,
    },
    {
      ...item('parquet', 'Parquet', Table2, save('parquet')),
      detail: 'keeps every type',
      disabledReason,
    },
    {
      ...item('markdown', 'Copy as Markdown', Copy, () => copyMarkdown(model, result)),
      disabledReason,
    },
    { kind: 'separator', id: 'line' },
    item('marts-csv', 'All marts as CSV', FileArchive, () => saveMarts(model, 'csv')),
    item('marts-parquet', 'All marts as Parquet', FileArchive, () => saveMarts(model, 'parquet')),
  ];
  return (
    <Menu
      entries={entries}
      trigger={
        <Button icon={Download} busy={isBusy} trailing={<Icon of={ChevronDown} size={12} />}>
          Export
        </Button>
      }
    />
  );
}

async function copyMarkdown(model: AppModel, result: Result | undefined): Promise<void> {
  if (!result) return;
  try {
    await navigator.clipboard.writeText(writeMarkdown(await allRows(model, result)));
    model.toast('The result is copied as Markdown', 'pass');
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    model.toast(`The result could not be copied. ${why}`, 'warn');
  }
}

/** Only a query can be asked again for all of its rows. */
function reasonAgainst(result: Result | undefined): string | undefined {
  if (!result) return 'Run a query first';
  const isQuery = /^(SELECT|WITH|FROM|VALUES|TABLE|DESCRIBE|SUMMARIZE|SHOW|PIVOT|UNPIVOT|)$/.test(
    leadingWord(result.sql),
  );
  return isQuery ? undefined : 'Only the result of a query can be exported';
}

async function allRows({ engine }: AppModel, { rows, sql }: Result) {
  if (!rows.isCut) return rows;
  const answer = await engine.query(crypto.randomUUID(), sql, Number.MAX_SAFE_INTEGER);
  if (answer.kind === 'error') throw new Error(answer.message);
  return answer.rows;
}

function fileName(name: string): string {
  return (
    name
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '_')
      .replace(/^_+|_+$/g, '') || 'query'
  );
}
