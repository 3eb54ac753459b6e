import { describeProblem, type Problem } from '../../core/base/problems/problem';
import type { Span } from '../../core/base/span';
import type { ManifestNode } from '../../core/project/manifest';
import type { TabReport } from '../../engine/tab/tabReport';
import { problemKinds } from '../../state/problemKinds';
import type { RunFacts } from '../../state/runStore';
import type { FormatSettings } from '../../ui/format/formatSettings';
import { formatRowCount } from '../../ui/format/rowCounts';
import { markOfDbtStatus } from '../../ui/kit/marks/statuses';
import { links } from '../../ui/links';
import { isTest, nameTest } from '../../ui/model/testNames';
import type { ShownProblem } from '../../ui/shell/problems/ProblemsPanel';

const ORDER = { error: 0, fail: 1, warn: 2 } as const;

/** Everything that warns, fails or broke: in the project, in the last command, in the last results; worst first. */
export function shownProblems(
  report: TabReport | null,
  refusal: RunFacts['refusal'],
  settings: FormatSettings,
): ShownProblem[] {
  const nodes = new Map(report?.project?.nodes.map((node) => [node.unique_id, node]));
  const results = Object.entries(report?.state.nodes ?? {}).flatMap(([id, state]) => {
    const node = nodes.get(id);
    return node ? describeResult(node, state, settings) : [];
  });
  const problems = report?.problems ?? [];
  const own = problemKinds(problems).map((kind, at) => showKind(kind, `project-${at}`));
  const known = new Set(problems.map((problem) => keyOf(showProblem(problem, ''))));
  const refused: ShownProblem[] = refusal
    ? [
        ...(refusal.problems.length === 0
          ? [{ id: 'refusal', severity: 'error' as const, title: refusal.message }]
          : []),
        ...refusal.problems.map((problem, at) => showProblem(problem, `refusal-${at}`)),
      ]
    : [];
  const others = refused.filter((problem) => !known.has(keyOf(problem)));
  return [...others, ...own, ...describeStop(report), ...results].sort(
    (a, b) => ORDER[a.severity] - ORDER[b.severity],
  );
}

/** A command that the project's problems kept from running tells the same ones. */
function keyOf({ title, where }: ShownProblem): string {
  return `${title} ${where?.label}`;
}

/** A build that was stopped has left tables of two builds side by side. */
function describeStop(report: TabReport | null): ShownProblem[] {
  const last = report?.state.runs.find(({ isAnswer }) => !isAnswer);
  if (!last?.interrupted) return [];
  const { counts, isUnfinished } = last;
  return [
    {
      id: 'stopped',
      severity: 'warn',
      title: isUnfinished
        ? 'The tab was closed during the last run: some tables are of it, the others as they were before.'
        : `The last run was stopped: ${counts.pass + counts.warn} of ${counts.total} nodes ended before that.`,
      remedy: 'What was not reached stands as it was before. Build again to bring all up to date.',
      where: { label: last.command, href: links.run(last.id) },
    },
  ];
}

function hrefOfPlace({ file, line, column }: Span): string {
  return links.editor({ file, line: String(line), column: String(column) });
}

function showProblem(problem: Problem, id: string): ShownProblem {
  const { severity, message, place, mend } = describeProblem(problem);
  return {
    id,
    severity: severity === 'error' ? 'error' : 'warn',
    title: message,
    ...(mend !== '' && { remedy: mend }),
    ...(problem.at && { where: { label: place, href: hrefOfPlace(problem.at) } }),
    ...(problem.frame !== undefined && { details: problem.frame }),
  };
}

/** Problems of one kind: the first, with the places of the others. */
function showKind([first, ...others]: readonly [Problem, ...Problem[]], id: string): ShownProblem {
  const shown = showProblem(first, id);
  if (others.length === 0) return shown;
  const places = others.map((problem) => describeProblem(problem).place);
  const more = `${others.length} more of this kind${places.some(Boolean) ? ':' : '.'}`;
  return { ...shown, details: [shown.details, more, ...places].filter(Boolean).join('\n') };
}

type State = TabReport['state']['nodes'][string];

function describeResult(
  node: ManifestNode,
  { status, message, failures, shortfall }: State,
  settings: FormatSettings,
): ShownProblem[] {
  const severity = markOfDbtStatus(status);
  if (severity !== 'error' && severity !== 'fail' && severity !== 'warn') return [];
  const where = isTest(node)
    ? { label: node.name, href: links.test(node.unique_id) }
    : { label: node.original_file_path, href: links.model(node.unique_id) };
  return [
    {
      id: node.unique_id,
      severity,
      title: shortfall
        ? `${node.name}: ${shortfall}.`
        : titleOf(node, { failures, message }, severity, settings),
      where,
      ...(message !== null && { details: message }),
    },
  ];
}

function titleOf(
  node: ManifestNode,
  { failures, message }: Pick<State, 'failures' | 'message'>,
  severity: 'error' | 'fail' | 'warn',
  settings: FormatSettings,
): string {
  if (!isTest(node)) return `${node.name} did not build${reasonIn(message)}`;
  const { title, column } = nameTest(node);
  const subject = column === null ? title : `${title} on ${column}`;
  if (severity === 'error') return `${subject} could not run${reasonIn(message)}`;
  if (node.resource_type === 'unit_test') return `${subject} did not give the expected rows.`;
  return `${subject}: ${formatRowCount(failures ?? 0, settings)}.`;
}

/** The first line that says what went wrong; above it dbt names the node. */
function reasonIn(message: string | null): string {
  const lines = (message ?? '').split('\n').map((line) => line.trim());
  const reason = lines.find((line) => line !== '' && !/^\w+ Error in /.test(line));
  return reason === undefined ? '.' : `: ${reason}`;
}
