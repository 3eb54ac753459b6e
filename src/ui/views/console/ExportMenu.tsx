import { Copy, Download, FileSpreadsheet, Table2 } from 'lucide-react';
import { useState } from 'react';
import { leadingWord } from '../../../core/sql/statements';
import type { Outcome } from '../../../state/consoleStore';
import { Button } from '../../kit/actions/Button';
import { Menu } from '../../kit/actions/Menu';
import type { MenuEntry } from '../../kit/actions/menuEntries';
import { saveRows } from '../../model/exports';
import { useModel } from '../../model/modelContext';
import { writeMarkdown } from './results/writeMarkdown';

interface ExportMenuProps {
  readonly outcome: Outcome | undefined;
  readonly name: string;
}

/** Takes a result out of the tab, whole, however few of its rows the grid holds. */
export function ExportMenu({ outcome, name }: ExportMenuProps) {
  const model = useModel();
  const [isBusy, setBusy] = useState(false);
  const result = outcome?.kind === 'rows' && outcome.rows.columns.length > 0 ? outcome : undefined;
  const reason = result ? reasonAgainst(result.sql) : 'Run a query first';
  const work = async (task: () => Promise<void>) => {
    setBusy(true);
    await task().finally(() => setBusy(false));
  };
  const copy = async () => {
    if (!result) return;
    try {
      await navigator.clipboard.writeText(writeMarkdown(await allRows(model, result)));
      model.toast('The result is copied as Markdown', 'pass');
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      model.toast(`The result could not be copied. ${why}`, 'warn');
    }
  };
  const save = (format: 'csv' | 'parquet') => () =>
    void work(() =>
      saveRows(model, { kind: 'query', sql: result?.sql ?? '' }, fileName(name), format),
    );
  const entries: MenuEntry[] = [
    {
      kind: 'item',
      id: 'csv',
      label: 'CSV',
      detail: 'for spreadsheets',
      icon: FileSpreadsheet,
      onSelect: save('csv'),
    },
    {
      kind: 'item',
      id: 'parquet',
      label: 'Parquet',
      detail: 'keeps every type',
      icon: Table2,
      onSelect: save('parquet'),
    },
    { kind: 'separator', id: 'line' },
    {
      kind: 'item',
      id: 'markdown',
      label: 'Copy as Markdown',
      icon: Copy,
      onSelect: () => void work(copy),
    },
  ];
  const button = (
    <Button icon={Download} busy={isBusy} disabledReason={reason}>
      Export
    </Button>
  );
  return reason === undefined ? <Menu entries={entries} trigger={button} /> : button;
}

/** Only a query can be asked again for all of its rows. */
function reasonAgainst(sql: string): string | undefined {
  const isQuery = /^(SELECT|WITH|FROM|VALUES|TABLE|DESCRIBE|SUMMARIZE|SHOW|PIVOT|UNPIVOT|)$/.test(
    leadingWord(sql),
  );
  return isQuery ? undefined : 'Only the result of a query can be exported';
}

async function allRows(
  { engine }: ReturnType<typeof useModel>,
  { rows, sql }: Extract<Outcome, { kind: 'rows' }>,
) {
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
