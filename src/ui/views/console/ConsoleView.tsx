import { PanelLeft } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { splitStatements, statementAt } from '../../../core/sql/statements';
import type { Outcome } from '../../../state/consoleStore';
import type { CodeEditorHandle } from '../../code/CodeEditor';
import { Button } from '../../kit/actions/Button';
import { Drawer } from '../../kit/overlays/Drawer';
import { SplitPane } from '../../kit/panes/SplitPane';
import { useConsole, useFormat, useModel } from '../../model/modelContext';
import { useCatalog } from '../../model/useCatalog';
import { Page } from '../../shell/Page';
import { useMediaQuery } from '../../shell/useMediaQuery';
import styles from './Console.module.css';
import type { ConsoleSearch } from './consoleSearch';
import { EditorTabs } from './EditorTabs';
import { ExportMenu } from './ExportMenu';
import { SqlEditor } from './editor/SqlEditor';
import { RunBar } from './RunBar';
import { ResultsPane } from './results/ResultsPane';
import { runStatements, stopRunning } from './runQueries';
import { SaveButton } from './SaveButton';
import { SidePanel } from './side/SidePanel';
import { useConsoleTabs } from './useConsoleTabs';
import { useExamples } from './useExamples';
import { usePane } from './usePane';

interface ConsoleViewProps {
  readonly search: ConsoleSearch;
  /** `replaces` where the change is no step to go back from. */
  readonly onSearch: (search: ConsoleSearch, replaces: boolean) => void;
}

const NARROW = '(width < 900px)';

/** SQL over what the project built. */
export default function ConsoleView(props: ConsoleViewProps) {
  return (
    <Page title="SQL console" layout="fill">
      <Console {...props} />
    </Page>
  );
}

function Console({ search, onSearch }: ConsoleViewProps) {
  const isNarrow = useMediaQuery(NARROW);
  const editor = useRef<CodeEditorHandle>(null);
  const examples = useExamples();
  const tabs = useConsoleTabs(search, (next) => onSearch(next, true), examples);
  const [isSideOpen, setSideOpen] = useState(false);
  const pane = usePane('side', 256, 200, 420);
  const settings = useFormat();
  const catalog = useCatalog();
  const side = (
    <SidePanel
      catalog={catalog}
      examples={examples}
      settings={settings}
      onInsert={(name) => {
        setSideOpen(false);
        if (editor.current) editor.current.insert(name);
        else tabs.open({ name: 'New query', sql: name, savedId: null });
      }}
      onOpen={(tab) => {
        setSideOpen(false);
        tabs.open(tab);
      }}
    />
  );
  const work = (
    <Workbench
      {...{ search, onSearch, tabs, editor, catalog }}
      onOpenSide={isNarrow ? () => setSideOpen(true) : null}
    />
  );
  if (!isNarrow) {
    return (
      <SplitPane side="columns" label="Tables and editor" {...pane} first={side} second={work} />
    );
  }
  return (
    <>
      {work}
      <Drawer
        open={isSideOpen}
        onClose={() => setSideOpen(false)}
        title="Bring into the editor"
        side="left"
      >
        {side}
      </Drawer>
    </>
  );
}

interface WorkbenchProps extends ConsoleViewProps {
  readonly tabs: ReturnType<typeof useConsoleTabs>;
  readonly editor: React.RefObject<CodeEditorHandle | null>;
  readonly catalog: ReturnType<typeof useCatalog>;
  readonly onOpenSide: (() => void) | null;
}

function Workbench({ search, onSearch, tabs, editor, catalog, onOpenSide }: WorkbenchProps) {
  const model = useModel();
  const panelId = useId();
  const pane = usePane('editor', 330, 120, 640);
  const [isSaving, setSaving] = useState(false);
  const { active } = tabs;
  const outcome = useConsole((facts) => (active ? facts.outcomes[active.id] : undefined));
  if (!active) return <NoTabs onNew={tabs.addEmpty} />;
  const run = (scope: 'statement' | 'all') => {
    const all = splitStatements(active.sql);
    const one = statementAt(active.sql, editor.current?.cursor() ?? 0);
    const chosen = scope === 'all' ? all : one ? [one] : [];
    void runStatements(model, active.id, chosen);
  };
  const save = () =>
    active.savedId === null ? setSaving(true) : tabs.save(active.id, active.name);
  const stop = () => stopRunning(model);
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented) return;
    const isMod = event.ctrlKey || event.metaKey;
    if (isMod && event.key === 'Enter') run(event.shiftKey ? 'all' : 'statement');
    else if (isMod && event.key === 's') save();
    else if (event.key !== 'Escape' || !stop()) return;
    event.preventDefault();
  };
  const error = outcome?.kind === 'error' ? outcome.at : null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole screen; each has a button too.
    <div className={styles.work} onKeyDown={press}>
      <EditorTabs
        tabs={tabs.tabs}
        activeId={active.id}
        isChanged={tabs.isChanged}
        panelId={panelId}
        onShow={tabs.show}
        onClose={tabs.close}
        onNew={tabs.addEmpty}
      />
      <div className={styles.panel} role="tabpanel" id={panelId} aria-label={active.name}>
        <SplitPane
          side="rows"
          label="Editor and results"
          {...pane}
          first={
            <SqlEditor
              ref={editor}
              id={active.id}
              text={active.sql}
              error={error}
              catalog={() => catalog}
              onChange={(sql) => tabs.edit(active.id, sql)}
              onRun={run}
              onSave={save}
              onStop={stop}
            />
          }
          second={
            <BarAndResults
              {...{ search, onSearch, active, outcome, onOpenSide }}
              onRun={() => run('statement')}
              onStop={stop}
            >
              <SaveButton
                key={active.id}
                name={active.name}
                open={isSaving}
                onOpenChange={setSaving}
                onSave={(name) => tabs.save(active.id, name)}
              />
            </BarAndResults>
          }
        />
      </div>
    </div>
  );
}

interface BarAndResultsProps extends ConsoleViewProps {
  readonly active: NonNullable<ReturnType<typeof useConsoleTabs>['active']>;
  readonly outcome: Outcome | undefined;
  readonly onOpenSide: (() => void) | null;
  readonly onRun: () => void;
  readonly onStop: () => void;
  readonly children: React.ReactNode;
}

/** What can be done with the statement, and what came of it. */
function BarAndResults({
  search,
  onSearch,
  active,
  outcome,
  onOpenSide,
  ...bar
}: BarAndResultsProps) {
  const settings = useFormat();
  return (
    <>
      <RunBar outcome={outcome} settings={settings} onRun={bar.onRun} onStop={bar.onStop}>
        {bar.children}
        {onOpenSide && (
          <Button kind="quiet" icon={PanelLeft} onClick={onOpenSide}>
            Tables
          </Button>
        )}
        <ExportMenu outcome={outcome} name={active.name} />
      </RunBar>
      <div className={styles.results}>
        <ResultsPane
          outcome={outcome}
          text={active.sql}
          view={search.view}
          onView={(view) => onSearch({ ...search, view }, false)}
          settings={settings}
        />
      </div>
    </>
  );
}

function NoTabs({ onNew }: { onNew: () => void }) {
  return (
    <div className={styles.none}>
      <Button onClick={onNew}>New query</Button>
    </div>
  );
}
