import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { CodeEditor, type CodeEditorHandle } from '../../../code/CodeEditor';
import { SplitPane } from '../../../kit/panes/SplitPane';
import { useModel } from '../../../model/modelContext';
import { usePaneSize } from '../../../model/usePaneSize';
import { useMediaQuery } from '../../../shell/useMediaQuery';
import type { ProjectNames } from '../complete/projectNames';
import { useProjectNames } from '../complete/useProjectNames';
import type { Aside } from '../editorSearch';
import { AsidePane } from './AsidePane';
import { FileHead } from './FileHead';
import { type FilePorts, fileExtensions } from './fileExtensions';
import type { FileMemory, FileWorkProps } from './fileWorkProps';
import { ProblemList } from './ProblemList';
import { markProblems } from './problemMarks';
import { useFileProblems } from './useFileProblems';
import styles from './Work.module.css';

interface OpenFileProps extends FileWorkProps {
  readonly text: string;
  readonly original: string | null;
}

const NARROW = '(width < 1100px)';

/** The text of a file with what is wrong in it, and beside it what it comes to. */
export function OpenFile(props: OpenFileProps) {
  const { desk, facts, file, search, onSearch, text, original } = props;
  const model = useModel();
  const editor = useRef<CodeEditorHandle>(null);
  const names = useProjectNames();
  const [previews, setPreviews] = useState(0);
  const problems = useFileProblems(facts, file);
  // The text as it was when the problems came: their places are in that.
  // biome-ignore lint/correctness/useExhaustiveDependencies: later text moves the marks by itself.
  const marks = useMemo(() => markProblems(problems, text), [problems]);
  const goTo = (line: number, column = 1) => editor.current?.goTo(line, column);
  useGoTo(search.line, search.column, goTo);
  const showAside = (beside: Aside | null) => {
    const { beside: _, ...rest } = search;
    onSearch(beside === null ? rest : { ...rest, beside }, true);
  };
  const ports: FilePorts = {
    names: () => names,
    onChange: (changed) => desk.type(file, changed),
    onSave: () => {
      void desk.flush();
      model.toast(`${file} is kept in this browser: nothing more to save`, 'pass');
    },
    onPreview: () => {
      if (!file.endsWith('.sql')) return;
      void desk.flush();
      setPreviews((count) => count + 1);
      showAside('rows');
    },
    onNextProblem: (line) => {
      const places = problems.flatMap(({ at }) => (at ? [at] : []));
      const next = places.find((at) => at.line > line) ?? places[0];
      if (next) goTo(next.line, next.column);
    },
  };
  const { memory } = props;
  memory.ports = ports;
  const keys = (event: KeyboardEvent) => pressKey(event, ports);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole screen; each has a button too, or nothing to do.
    <div className={styles.file} onKeyDown={keys}>
      <FileHead {...props} onAside={showAside} />
      <WithAside
        aside={
          search.beside && (
            <AsidePane {...{ facts, file, text, original, previews }} aside={search.beside} />
          )
        }
      >
        <CodeEditor
          ref={editor}
          id={file}
          text={text}
          marks={marks}
          extensions={() => fileExtensions(file, laterPorts(memory, names))}
          states={memory.states}
        />
      </WithAside>
      <ProblemList own={problems} all={facts.problems} isBehind={facts.isBehind} onGoTo={goTo} />
    </div>
  );
}

/** Ports that are looked up when they are used: the editor's keys outlive the render that made them. */
function laterPorts(memory: FileMemory, names: ProjectNames): FilePorts {
  return {
    names: () => memory.ports?.names() ?? names,
    onChange: (text) => memory.ports?.onChange(text),
    onSave: () => memory.ports?.onSave(),
    onPreview: () => memory.ports?.onPreview(),
    onNextProblem: (line) => memory.ports?.onNextProblem(line),
  };
}

function pressKey(event: KeyboardEvent, { onSave, onPreview }: FilePorts): void {
  if (event.defaultPrevented || !(event.ctrlKey || event.metaKey)) return;
  if (event.key === 's') onSave();
  else if (event.key === 'Enter') onPreview();
  else return;
  event.preventDefault();
}

/** Goes where the address points, each time that it points elsewhere. */
function useGoTo(
  line: string | undefined,
  column: string | undefined,
  goTo: (line: number, column: number) => void,
): void {
  const latest = useRef(goTo);
  latest.current = goTo;
  useEffect(() => {
    if (line !== undefined) latest.current(Number(line), Number(column ?? '1'));
  }, [line, column]);
}

interface WithAsideProps {
  readonly aside: React.ReactNode;
  readonly children: React.ReactNode;
}

function WithAside({ aside, children }: WithAsideProps) {
  const isNarrow = useMediaQuery(NARROW);
  const columns = usePaneSize('editor-aside', 460);
  const rows = usePaneSize('editor-below', 240);
  return (
    <div className={styles.panes} data-split={Boolean(aside)}>
      <SplitPane
        side={isNarrow ? 'rows' : 'columns'}
        label="Editor and what it comes to"
        fixed="second"
        min={120}
        max={isNarrow ? 480 : 900}
        {...(isNarrow ? rows : columns)}
        first={children}
        second={aside}
      />
    </div>
  );
}
