import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { describeProblem } from '../../../../core/base/problems/problem';
import type { PlanAnswer } from '../../../../engine/tab/planInTab';
import type { TabReport } from '../../../../engine/tab/tabReport';
import { useEngine, useModel, useReport, useRun } from '../../../model/modelContext';
import { completeCommand, takeCompletion } from './completeCommand';
import { type KeyAction, readKey } from './readKey';
import { vocabularyOf } from './vocabulary';

const DEFAULT_LINE = 'dbt build';
/** The address follows the typing after this pause. */
const SETTLE_MS = 300;

interface CommandBoxSetup {
  /** The text that the address holds. */
  readonly cmd: string | undefined;
  readonly onCmd: (cmd: string) => void;
  readonly onRun: (line: string) => void;
}

/** The state of the command box: its text, what it would run, its completions, its history. */
export function useCommandBox({ cmd, onCmd, onRun }: CommandBoxSetup) {
  const model = useModel();
  const report = useReport();
  const text = useCommandText(cmd, onCmd);
  const { line, write } = text;
  const [refusedLine, setRefusedLine] = useState<string | null>(null);
  const plan = usePlan(line);
  const history = useHistory(useCommands(report));
  const { open, close, ...list } = useCompletions(text, report.project);
  const run = async () => {
    close();
    const answer = await model.plan(line);
    if (answer.kind !== 'plan') return setRefusedLine(line);
    history.leave();
    onRun(line);
  };
  const act = (action: KeyAction) => {
    if (action.kind === 'take') list.take(action.text);
    else if (action.kind === 'mark') list.mark(action.at);
    else if (action.kind === 'run') void run();
    else {
      if (action.kind === 'browse') write(history.browse(action.step));
      close();
    }
  };
  return {
    ...text,
    ...list,
    count: plan === undefined ? null : describePlan(plan),
    error: refusedLine === line && plan ? describeRefusal(plan) : undefined,
    type: (typed: string) => {
      text.type(typed);
      open();
      history.leave();
    },
    press: (event: KeyboardEvent) => {
      if (event.nativeEvent.isComposing) return;
      const action = readKey(event.key, { ...list, isBrowsing: history.isBrowsing });
      if (!action) return;
      act(action);
      event.preventDefault();
      event.stopPropagation();
    },
    close,
    run,
  };
}

/** What can stand at the caret, and which of it is marked. */
function useCompletions(
  { line, caret, write }: ReturnType<typeof useCommandText>,
  project: TabReport['project'],
) {
  const [isOpen, setOpen] = useState(false);
  const [marked, setMarked] = useState(-1);
  const completions = completeCommand(line, caret ?? line.length, vocabularyOf(project));
  const show = (shown: boolean) => {
    setOpen(shown);
    setMarked(-1);
  };
  return {
    isOpen,
    options: isOpen ? completions.options : [],
    marked,
    mark: setMarked,
    open: () => show(true),
    close: () => show(false),
    take: (option: string) => {
      const taken = takeCompletion(line, completions, option);
      write(taken.line, taken.caret);
      setMarked(-1);
    },
  };
}

/** All commands that were given, newest first, those that wait or are at work too. */
function useCommands({ state }: TabReport): string[] {
  const waiting = useRun(({ queue }) => queue);
  const atWork = useRun(({ run }) => run?.command);
  return [
    ...waiting.map(({ command }) => command).reverse(),
    ...(atWork === undefined ? [] : [atWork]),
    ...state.runs.map(({ command }) => command),
  ];
}

/** The commands of before, newest first, each once: steps go back and forth in them, from the line of the start. */
function useHistory(commands: readonly string[]) {
  const [back, setBack] = useState(0);
  const lines = [...new Set(commands)];
  return {
    isBrowsing: back > 0,
    leave: () => setBack(0),
    /** The line that a step leads to. */
    browse: (step: number): string => {
      const next = Math.min(lines.length, Math.max(0, back + step));
      setBack(next);
      return lines[next - 1] ?? DEFAULT_LINE;
    },
  };
}

/** The text and its caret; the address follows it, and it the address. */
function useCommandText(cmd: string | undefined, onCmd: (cmd: string) => void) {
  const field = useRef<HTMLInputElement>(null);
  const [line, setLine] = useState(cmd ?? DEFAULT_LINE);
  const [caret, setCaret] = useState<number | null>(null);
  useTakeAddress(cmd, setLine);
  useEffect(() => {
    if (line === (cmd ?? DEFAULT_LINE)) return;
    const timer = setTimeout(() => onCmd(line), SETTLE_MS);
    return () => clearTimeout(timer);
  });
  const wish = useRef<number | null>(null);
  useLayoutEffect(() => {
    if (wish.current === null) return;
    field.current?.setSelectionRange(wish.current, wish.current);
    wish.current = null;
  });
  return {
    field,
    line,
    caret,
    write: (text: string, at = text.length) => {
      wish.current = at;
      setLine(text);
      setCaret(at);
    },
    type: (text: string) => {
      setLine(text);
      setCaret(field.current?.selectionStart ?? null);
    },
  };
}

/** What the line would run; undefined until it is known. */
function usePlan(line: string): PlanAnswer | undefined {
  const model = useModel();
  const generation = useEngine((facts) => facts.generation);
  const { data } = useQuery({
    queryKey: ['plan', generation, line],
    queryFn: () => model.plan(line),
  });
  return data;
}

/** The address may be changed from elsewhere: a link, Back. */
function useTakeAddress(cmd: string | undefined, setLine: (line: string) => void): void {
  const seen = useRef(cmd);
  useEffect(() => {
    if (seen.current === cmd) return;
    seen.current = cmd;
    if (cmd !== undefined) setLine(cmd);
  }, [cmd, setLine]);
}

/** "10 nodes, 61 tests"; null where none are chosen. */
function describePlan(plan: PlanAnswer): string | null {
  if (plan.kind !== 'plan' || plan.nodes === null) return null;
  const { nodes, tests } = plan;
  const word = plan.command === 'freshness' ? 'source' : 'node';
  const part = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
  const parts = [
    ...(nodes > 0 || tests === 0 ? [part(nodes, word)] : []),
    ...(tests > 0 ? [part(tests, 'test')] : []),
  ];
  return parts.join(', ');
}

/** Why a line cannot run, in one line. */
function describeRefusal(plan: PlanAnswer): string | undefined {
  switch (plan.kind) {
    case 'usage':
      return plan.message;
    case 'problems':
      return plan.problems
        .map((problem) => {
          const { message, mend } = describeProblem(problem);
          return mend === '' ? `${message}.` : `${message}. ${mend}`;
        })
        .join(' ');
    case 'plan':
      return undefined;
  }
}
