import { type Problem, ProblemLog } from '../../base/problems/problem';
import { makeReferenceIndex } from '../../graph/references';
import { createEnvironment } from '../../jinja/environment';
import type { Project } from '../../project/loadProject';
import type { Manifest } from '../../project/manifest';
import { readQuoting } from '../../project/relationName';
import type { PackageSources, SourceFile } from '../../project/sourceFiles';
import type { Invocation, ParsedSession, Session } from '../session';
import { collectMacros } from './collectMacros';
import { makeParser } from './makeParser';
import { parseOperations } from './nodes/parseOperations';
import { parseSeed } from './nodes/parseSeed';
import { parseSnapshotFile } from './nodes/parseSnapshots';
import { parseSqlFile } from './nodes/parseSqlFile';
import { parseEntries } from './parseEntries';
import { parseGroups } from './parseGroups';
import type { Parser } from './parser';
import { reportAccess } from './reportAccess';
import { reportRelationsTwice, reportUnusedEntries } from './reportMisfits';
import { reportUnsupported } from './reportUnsupported';

/**
 * Parses every resource of a project: macros and docs, properties, then each file's Jinja with `execute` false, to
 * learn its configs, refs and sources. Whatever is wrong is a problem, and the rest of the project is parsed all the same.
 */
export function parseProject(
  project: Project,
  invocation: Invocation,
  onMessage: Session['onMessage'] = () => undefined,
): { session: ParsedSession; problems: readonly Problem[] } {
  const problems = new ProblemLog();
  const parseEnvironment = createEnvironment({ undefined: 'parse' });
  const collected = collectMacros(project, parseEnvironment, problems);
  const { macros, macroEntries, docs } = collected;
  const session: Session = {
    invocation,
    project,
    macros,
    parseEnvironment,
    runEnvironment: createEnvironment(),
    onMessage,
  };
  const parser = makeParser(session, collected, problems);
  for (const sources of project.packages) parsePackage(parser, sources);
  parseEntries(parser);
  const groups = parseGroups(parser);
  reportAccess(parser, groups.values());
  reportUnusedEntries(parser);
  reportRelationsTwice(parser);
  reportUnsupported(parser);
  const manifest: Manifest = {
    projectName: project.config.name,
    quoting: readQuoting(project.config.quoting),
    nodes: parser.nodes,
    disabled: parser.disabled,
    macros: macroEntries,
    docs,
    groups,
    restricted: new Set(
      project.packages
        .filter(({ config }) => config.restrictsAccess)
        .map(({ config }) => config.name),
    ),
  };
  const references = makeReferenceIndex(manifest);
  return { session: { ...session, manifest, references }, problems: problems.list };
}

function parsePackage(parser: Parser, sources: PackageSources): void {
  for (const file of sources.files) parseFile(parser, sources, file);
  parseOperations(parser, sources);
}

function parseFile(parser: Parser, sources: PackageSources, file: SourceFile): void {
  switch (file.kind) {
    case 'model':
    case 'analysis':
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
