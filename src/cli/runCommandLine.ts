import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { isError, warningOf } from '../core/base/problems/problem';
import { isOutlineCommand, isRunCommand } from '../core/command/command';
import { readEventTimes } from '../core/command/eventTimes';
import {
  type Command,
  type CommandOptions,
  parseCommandLine,
  readCount,
  UsageError,
} from '../core/command/parseCommandLine';
import type { Retried } from '../core/command/retry';
import { isUncounted } from '../core/command/shown';
import { withMachineOptions, withStandingOptions } from '../core/command/standingOptions';
import { readWarnErrors } from '../core/command/warnErrors';
import { loadModules } from '../core/python/modules/modules';
import { toRepr } from '../core/python/repr';
import { foundLine, versionLine } from '../core/run/log/headLines';
import { isBesideLog, problemLines } from '../core/run/log/problemLine';
import type { SettingsPlaces } from '../core/run/log/refusal/fault';
import { sayInlineFault } from '../engine/answers/inlineFault';
import { listNodes } from '../engine/answers/listNodes';
import { Warnings } from '../engine/answers/warnings';
import { readSample } from '../engine/readSample';
import { cleanCommand } from './cleanCommand';
import { commandProblems, laterProblems } from './commandProblems';
import { compileCommand } from './compileCommand';
import type { Console } from './console';
import { debugCommand } from './debugCommand';
import { depsCommand } from './deps/depsCommand';
import { EXIT } from './exit';
import { generateCommand } from './generateCommand';
import { helpText } from './helpText';
import type { Host } from './host';
import { makeConsole } from './makeConsole';
import type { NodeCommand } from './nodeCommand';
import { openForCommand, profilesFolder, type Said } from './openForCommand';
import { parseCommand } from './parseCommand';
import { keepParseState } from './partialParse';
import { projectRoot, readOutline } from './projectOutline';
import { readAhead } from './readAhead';
import { resolveRetry } from './resolveRetry';
import { runCommand } from './runCommand';
import { runOperationCommand } from './runOperationCommand';
import { showCommand } from './showCommand';
import { writeManifest } from './targetFolder';

/** Runs one command line, without the program's name, and answers with its exit code. Throws a UsageError. */
export async function runCommandLine(words: readonly string[], host: Host): Promise<number> {
  const own = words[0] === 'dbt' ? words.slice(1) : words;
  const help = helpText(own);
  if (help !== undefined) {
    host.write(`${help}\n`);
    return EXIT.ok;
  }
  return perform(parseCommandLine(own), host, own);
}

async function perform(bare: Command, host: Host, words: readonly string[]): Promise<number> {
  const given = { ...bare, options: withMachineOptions(bare, host.env) };
  readCount(given.options, 'limit');
  if ((readCount(given.options, 'threads') ?? 1) < 1)
    throw new UsageError("Invalid value for '--threads': it must be greater than 0.");
  readEventTimes(given.options);
  readSample(given.options, host.now().getTime());
  for (const name of ['project-dir', 'seeds-dir']) {
    assertFolder(given.options, name, host);
  }
  assertProfilesFolder(given, host);
  const console = makeConsole(host, given.options);
  const resolved = await resolveRetry(given, host);
  if (typeof resolved === 'string') {
    console.line(versionLine(host.now()));
    console.say(`Encountered an error:\nRuntime Error\n  ${resolved}`, 'error');
    return EXIT.unusable;
  }
  const { command: named, retried } = resolved;
  const meant = { ...named, options: withMachineOptions(named, host.env) };
  const { flags, targetNote, isUnreadable } = await readAhead(meant, host);
  const options = withStandingOptions(meant.options, {}, flags);
  const command = { ...meant, options };
  if (!isUnreadable) console.line(versionLine(host.now()));
  if (isOutlineCommand(command.name)) return performOnOutline(command, host, console);
  if (command.name === 'debug') return debugCommand(command, host, console);
  return performOnProject({
    ...{ command, host, console, said: { words, flags } },
    ...(retried && { retried }),
    ...(targetNote && { targetNote }),
  });
}

interface Wish extends Pick<NodeCommand, 'command' | 'host' | 'console'> {
  readonly said: Said;
  readonly targetNote?: string;
  readonly retried?: Retried;
}

/** A command over a whole project: opens it, says what is wrong with it, and goes on if it may run. */
async function performOnProject({
  command,
  host,
  console: plain,
  said,
  retried,
  targetNote,
}: Wish): Promise<number> {
  const ahead = commandProblems(command, host);
  const console = withWarnErrors(plain, command);
  const warnings = new Warnings(command.options, console);
  if (!warnings.sayAll(ahead)) return EXIT.unusable;
  if (targetNote !== undefined) console.say(targetNote);
  const opened = await openForCommand(command, host, { console, warnings, said });
  const { parsed, problems } = opened;
  warnOfOwnState(command, opened, console);
  const later = laterProblems(command, parsed?.graph.manifest);
  const places = settingsPlaces(command, host);
  if (!warnings.sayProject(problems, { unsaid: opened.unsaid, later, places }) || !parsed) {
    warnings.saySummary();
    return EXIT.unusable;
  }
  if (opened.parseState) await keepParseState(opened.targetFolder, opened.parseState);
  if (await sayInlineFault(command, parsed.session, console)) return EXIT.unusable;
  // An operation that went well is not called again.
  if (command.name === 'run-operation' && retried?.ids.size === 0)
    return warnings.saySummary() ? EXIT.ok : EXIT.unusable;
  if (!isUncounted(command)) {
    const hasInline = Boolean(command.options.text('inline'));
    console.line(foundLine(parsed.graph.manifest, host.now(), hasInline));
  }
  const folder = { ...opened, ...(retried && { retried }) };
  const code = await dispatch({ command, folder, parsed, host, console });
  return warnings.saySummary() ? code : EXIT.unusable;
}

/** The console with what a command says of warnings: which are errors, and which are not said. */
function withWarnErrors(plain: Console, { options }: Command): Console {
  const warnErrors = readWarnErrors(options);
  return {
    ...plain,
    isFatal: (problem) => warnErrors.isError(warningOf(problem)),
    problem: (problem) => {
      if (warnErrors.isSilent(warningOf(problem))) return;
      if (isBesideLog(problem)) for (const [text] of problemLines(problem)) plain.beside(text);
      else plain.problem(problem);
    },
  };
}

function settingsPlaces({ options }: Command, host: Host): SettingsPlaces {
  const root = projectRoot(options, host);
  const profiles = profilesFolder(options.text('profiles-dir'), root, host);
  const shown = options.text('project-dir') ?? root;
  return {
    project: path.join(shown, 'dbt_project.yml'),
    profiles: path.join(profiles, 'profiles.yml'),
    writtenAt: (file) => `${writtenAt(path.join(root, file))}, project_root=${toRepr(shown)}`,
  };
}

/** As Python shows the seconds since 1970, which are a float there. */
function writtenAt(file: string): string {
  const { mtimeNs } = statSync(file, { bigint: true });
  const billion = 1_000_000_000n;
  return `modification_time=${Number(mtimeNs / billion) + 1e-9 * Number(mtimeNs % billion)}`;
}

/** Comparing with the folder that the command itself writes to, or retrying from it, sees what it overwrote. */
function warnOfOwnState(
  { options }: Command,
  { root, targetFolder }: { readonly root: string; readonly targetFolder: string },
  console: Console,
): void {
  const state = options.text('state');
  if (state === undefined || path.resolve(root, state) !== targetFolder) return;
  console.say(
    `Warning: The state and target directories are the same: '${state}'. This could lead to missing changes due to overwritten state including non-idempotent retries.`,
    'warn',
  );
}

async function performOnOutline(command: Command, host: Host, console: Console): Promise<number> {
  await loadModules();
  const outline = await readOutline(command, host);
  const problems = 'config' in outline ? outline.problems : outline;
  if (!('config' in outline) || problems.list.some(isError)) {
    const warnings = new Warnings(command.options, withWarnErrors(console, command));
    warnings.sayProject(problems.list, { places: settingsPlaces(command, host) });
    return EXIT.unusable;
  }
  const answer = command.name === 'deps' ? depsCommand : cleanCommand;
  const code = await answer(command, outline, console);
  for (const problem of problems.list) console.problem(problem);
  return code;
}

/** dbt's last place for profiles.yml must be there, unless it lies in another or the command does without. */
function assertProfilesFolder({ name, options }: Command, host: Host): void {
  if (name === 'deps' || name === 'debug') return;
  const given = options.text('profiles-dir');
  const folder = profilesFolder(given, projectRoot(options, host), host);
  if (existsSync(folder)) return;
  const shown = given ?? folder;
  throw new UsageError(`Invalid value for '--profiles-dir': Path '${shown}' does not exist.`);
}

function assertFolder(options: CommandOptions, name: string, { cwd }: Host): void {
  const given = options.text(name);
  if (given === undefined || existsSync(path.resolve(cwd, given))) return;
  throw new UsageError(`Invalid value for '--${name}': Path '${given}' does not exist.`);
}

async function dispatch(task: NodeCommand): Promise<number> {
  const { command, folder, parsed, console } = task;
  const { name } = command;
  if (isRunCommand(name)) return runCommand(task);
  switch (name) {
    case 'ls':
      await writeManifest(folder.targetFolder, parsed);
      return EXIT[listNodes(command, parsed, console, folder.past)];
    case 'compile':
      return compileCommand(task);
    case 'show':
      return showCommand(task);
    case 'generate':
      return generateCommand(task);
    case 'run-operation':
      return runOperationCommand(task);
    default:
      return parseCommand(task);
  }
}
