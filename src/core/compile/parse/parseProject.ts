import { type Problem, ProblemLog } from '../../base/problems/problem';
import { makeReferenceIndex } from '../../graph/references';
import type { Project } from '../../project/loadProject';
import type { Manifest } from '../../project/manifest';
import { packageOrderOf } from '../../project/packageOrder';
import { readQuoting } from '../../project/relationName';
import type { PackageSources, SourceFile } from '../../project/sourceFiles';
import { SILENCE, type Voice } from '../context/voice';
import type { Invocation, ParsedSession, Session } from '../session';
import type { BuiltinMacros } from './builtinMacros';
import { makeParser, readPropertyHead } from './makeParser';
import { parseOperations } from './nodes/parseOperations';
import { parseSeed } from './nodes/parseSeed';
import { parseSnapshotFile } from './nodes/parseSnapshots';
import { parseSqlFile } from './nodes/parseSqlFile';
import { parseEntries } from './parseEntries';
import { parseGroups } from './parseGroups';
import { holdsFor, makeHead, type ParseHead, type PropertyHead } from './parseHead';
import type { Parser } from './parser';
import { reportAccess } from './reportAccess';
import { reportConfigs } from './reportConfigs';
import {
  reportAmbiguous,
  reportConfigsTwice,
  reportContracts,
  reportForeignKeys,
  reportIdleConstraints,
  reportRelationsTwice,
  reportUnusedEntries,
} from './reportMisfits';
import { reportFixtures, reportSharedNames, reportSpaces } from './reportNames';
import { reportOldSemantics } from './reportOldSemantics';
import { reportUnsupported } from './reportUnsupported';
import { reportUnusedConfigs } from './reportUnusedConfigs';
import type { Units } from './unitLog';
import { parseUnit } from './units';

/** What a later parse of the same project can take over; plain to its holder. */
export interface ParseMemory {
  readonly head: ParseHead;
  readonly properties: PropertyHead;
  readonly units: Units;
}

/** A parsed project, what is wrong with it, and what makes parsing it again cheap. */
export interface ParsedProject {
  readonly session: ParsedSession;
  readonly problems: readonly Problem[];
  readonly memory: ParseMemory;
}

/**
 * Parses every resource of a project: macros and docs, properties, then each file's Jinja with `execute` false, to
 * learn its configs, refs and sources. Whatever is wrong is a problem, and the rest of the project is parsed all the same.
 *
 * With the memory of an earlier parse, files and entries that are as they were keep their nodes, and the earlier session
 * must not be used any more. As in dbt's partial parsing, a macro that logs while it is parsed is then silent.
 */
export function parseProject(
  project: Project,
  invocation: Invocation,
  builtins: BuiltinMacros,
  voice: Voice = SILENCE,
  memory?: ParseMemory,
): ParsedProject {
  const known = memory && holdsFor(memory.head, project, invocation, builtins) ? memory : undefined;
  const head = known
    ? { ...known.head, project, invocation }
    : makeHead(project, invocation, builtins);
  const session: Session = {
    invocation,
    project,
    macros: head.collected.macros,
    parseEnvironment: head.parseEnvironment,
    runEnvironment: head.runEnvironment,
    voice,
  };
  const problems = new ProblemLog();
  problems.add(head.problems);
  const properties = known?.properties ?? readPropertyHead(session);
  problems.add(properties.problems);
  const parser = makeParser(session, head.collected, properties, problems, known?.units);
  for (const sources of project.packages) parsePackage(parser, sources);
  parseEntries(parser);
  const manifest = finishManifest(parser, head);
  const references = makeReferenceIndex(manifest);
  return {
    session: { ...session, manifest, references },
    problems: problems.list,
    memory: { head, properties, units: parser.units.now },
  };
}

function finishManifest(parser: Parser, { project, collected }: ParseHead): Manifest {
  const groups = parseGroups(parser);
  reportAccess(parser, groups.values());
  reportConfigs(parser);
  reportUnusedEntries(parser);
  reportAmbiguous(parser);
  reportConfigsTwice(parser);
  reportContracts(parser);
  reportForeignKeys(parser);
  reportIdleConstraints(parser);
  reportSpaces(parser);
  reportSharedNames(parser);
  reportFixtures(parser);
  reportRelationsTwice(parser);
  reportUnusedConfigs(parser);
  reportOldSemantics(parser);
  reportUnsupported(parser);
  return {
    ...packageOrderOf(project.config),
    quoting: readQuoting(project.config.quoting),
    nodes: parser.nodes,
    disabled: parser.disabled,
    macros: collected.macroEntries,
    docs: collected.docs,
    groups,
    targetPath: parser.session.invocation.targetPath ?? project.config.targetPath,
    database: project.target.database,
    restricted: new Set(
      project.packages
        .filter(({ config }) => config.restrictsAccess)
        .map(({ config }) => config.name),
    ),
  };
}

function parsePackage(parser: Parser, sources: PackageSources): void {
  const { root } = sources;
  for (const file of sources.files) {
    const facts = [file.text, file.checksum?.checksum];
    parseUnit(parser, `${file.kind} ${root}/${file.path}`, facts, () =>
      parseFile(parser, sources, file),
    );
  }
  parseUnit(parser, `operations ${root}`, [], () => parseOperations(parser, sources));
}

function parseFile(parser: Parser, sources: PackageSources, file: SourceFile): void {
  switch (file.kind) {
    case 'model':
    case 'analysis':
    case 'function':
      parseSqlFile(parser, sources, file, file.kind);
      break;
    case 'singular_test':
      parseSqlFile(parser, sources, file, 'test');
      break;
    case 'seed':
      parseSeed(parser, sources, file);
      break;
    case 'snapshot':
      parseSnapshotFile(parser, sources, file);
      break;
    case 'macro':
    case 'generic_test':
    case 'docs':
    case 'fixture':
      break;
  }
}
