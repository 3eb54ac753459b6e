import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { CompiledFileNode } from '../../../../engine/tab/edits/compileFile';
import type { EditFacts } from '../../../../state/editDesk';
import { DataGrid } from '../../../grid/DataGrid';
import { Button } from '../../../kit/actions/Button';
import { CodeBlock } from '../../../kit/code/CodeBlock';
import { useCopy } from '../../../kit/code/useCopy';
import { EmptyState } from '../../../kit/messages/EmptyState';
import { ErrorState } from '../../../kit/messages/ErrorState';
import { useEngine, useFormat, useModel } from '../../../model/modelContext';
import { useRows } from '../../../model/useRows';
import type { Aside } from '../editorSearch';
import { DiffPane } from './DiffPane';
import styles from './Work.module.css';

interface AsidePaneProps {
  readonly facts: EditFacts;
  readonly file: string;
  readonly text: string;
  readonly original: string | null;
  readonly aside: Aside;
  /** Grows when its rows are asked for again. */
  readonly previews: number;
}

/** What the file comes to: its compiled SQL, the rows of that, or how it differs from the project's. */
export function AsidePane({ facts, file, text, original, aside, previews }: AsidePaneProps) {
  if (aside === 'changes') return <DiffPane before={original ?? ''} after={text} />;
  const parts = { facts, file };
  return aside === 'rows' ? (
    <RowsPane {...parts} previews={previews} />
  ) : (
    <CompiledPane {...parts} />
  );
}

type PartProps = Pick<AsidePaneProps, 'facts' | 'file'>;

/** The compiled SQL of the file, a moment after each edit; what was compiled before stands meanwhile. */
function useCompiledFile({ facts: { version }, file }: PartProps) {
  const { engine } = useModel();
  const generation = useEngine((known) => known.generation);
  return useQuery<readonly CompiledFileNode[]>({
    queryKey: ['compiled-file', file, version, generation],
    queryFn: () => engine.compiledFile(file),
    placeholderData: (previous, query) => (query?.queryKey[1] === file ? previous : undefined),
  });
}

function CompiledPane(parts: PartProps) {
  const { data, error } = useCompiledFile(parts);
  if (error) return <NotCompiled file={parts.file} reason={error.message} />;
  if (data?.length === 0) return <NoNode file={parts.file} />;
  return (
    <div className={styles.aside}>
      {data?.map((node) => (
        <CompiledBlock key={node.id} {...node} />
      ))}
    </div>
  );
}

function CompiledBlock({ name, code }: CompiledFileNode) {
  const { isCopied, copy } = useCopy();
  return (
    <CodeBlock
      label={`Compiled SQL of ${name}`}
      title={<span className={styles.asideTitle}>Compiled SQL of {name}</span>}
      code={code.trim()}
      onCopy={() => copy(code)}
      isCopied={isCopied}
    />
  );
}

/** The rows of the compiled SQL as it was when they were asked for: a query may take long. */
function RowsPane({ previews, ...parts }: PartProps & Pick<AsidePaneProps, 'previews'>) {
  const { data, error } = useCompiledFile(parts);
  const code = data?.[0]?.code;
  const [asked, setAsked] = useState<string | null>(null);
  const isReady = !parts.facts.isBehind && code !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, not at each edit.
  useEffect(() => {
    if (isReady) setAsked(code);
  }, [isReady && previews, asked === null && isReady]);
  if (data?.length === 0) return <NoNode file={parts.file} />;
  if (error && asked === null) return <NotCompiled file={parts.file} reason={error.message} />;
  if (asked === null) return null;
  return (
    <Rows
      file={parts.file}
      sql={asked}
      action={
        code !== asked && (
          <Button size="sm" onClick={() => setAsked(code ?? asked)}>
            Show the edited rows
          </Button>
        )
      }
    />
  );
}

interface RowsProps {
  readonly file: string;
  readonly sql: string;
  readonly action: React.ReactNode;
}

function Rows({ file, sql, action }: RowsProps) {
  const settings = useFormat();
  const source = useMemo(() => ({ kind: 'query', sql }) as const, [sql]);
  const { rows, error } = useRows(source);
  const grid = useMemo(() => rows && ({ kind: 'windowed', windows: rows } as const), [rows]);
  if (error)
    return (
      <div className={styles.aside}>
        <ErrorState message={`DuckDB refuses the SQL of ${file}.`} details={error.message} />
        {action}
      </div>
    );
  return (
    <DataGrid
      label={`Rows of ${file}`}
      source={grid ?? null}
      settings={settings}
      typeIcons
      heading="What its SQL yields now"
      actions={action}
      empty={{ message: 'It yields no rows.' }}
    />
  );
}

function NotCompiled({ file, reason }: { readonly file: string; readonly reason: string }) {
  return (
    <ErrorState
      message={`${file} does not compile. Mend it, and its SQL is shown here.`}
      details={reason}
    />
  );
}

function NoNode({ file }: { readonly file: string }) {
  return (
    <EmptyState
      message={`${file} defines nothing that compiles now: see its problems, or whether it is disabled.`}
    />
  );
}
