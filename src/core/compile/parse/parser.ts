import type { Data } from '../../base/data';
import type { ProblemLog } from '../../base/problems/problem';
import { pushTo } from '../../base/pushTo';
import type { Span } from '../../base/span';
import type {
  DocEntry,
  MacroEntry,
  ManifestNode,
  TestNode,
  UniqueId,
} from '../../project/manifest';
import type { PropertyEntry } from '../../project/properties';
import type { DescriptionOf } from '../../project/resources/columns';
import type { Value } from '../../python/value';
import type { NodeScope } from '../context/boundNames';
import type { IndexedMacro, MacroIndex } from '../macroIndex';
import type { Session } from '../session';
import type { PropertyIndex } from './propertyIndex';
import type { UnitLog } from './unitLog';
import type { VersionIndex } from './versionIndex';

/** What the steps of parsing share and fill. */
export interface Parser {
  readonly session: Session;
  readonly problems: ProblemLog;
  readonly staticNames: ReadonlyMap<string, Value>;
  /** The scopes of the macros that name databases, schemas and aliases; see relationNames.ts. */
  readonly namingScopes: Map<IndexedMacro, NodeScope>;
  /** What those of dbt have answered. */
  readonly namingAnswers: Map<string, string>;
  readonly properties: PropertyIndex;
  readonly versions: VersionIndex;
  readonly docs: ReadonlyMap<string, DocEntry>;
  readonly macroEntries: ReadonlyMap<string, MacroEntry>;
  /** What is known while a generic test is parsed, by the id of its macro; see testMacros.ts. */
  readonly testMacros: Map<string, MacroIndex>;
  readonly nodes: Map<UniqueId, ManifestNode>;
  readonly disabled: Map<UniqueId, ManifestNode[]>;
  /** What is parsed piece by piece; see units.ts. */
  readonly units: UnitLog;
  /** Seconds since 1970-01-01, for `created_at`. */
  readonly createdAt: number;
  /** A description of the entry with its docs blocks put in; their ids are added to `blocks`. */
  /** Describes an entry and its parts. */
  describer(entry: PropertyEntry): DescriptionOf;
  /** The Jinja of a value in a properties file. */
  renderProperty(text: string, at: Span): Data;
}

/** Gives a node to the unit that is being parsed; see units.ts. */
export function addNode(parser: Parser, node: ManifestNode): void {
  parser.units.added.push(node);
}

/** Puts a node where it belongs: among the nodes, or among the disabled ones. A second node of that id is a problem. */
export function placeNode(parser: Parser, node: ManifestNode): void {
  const id = node.unique_id;
  if (node.config.enabled === false) {
    pushTo(parser.disabled, id, node);
    return;
  }
  const known = parser.nodes.get(id);
  if (!known) {
    parser.nodes.set(id, node);
    return;
  }
  const paths = [known.original_file_path, node.original_file_path];
  const isGeneric = node.resource_type === 'test' && node.file_key_name !== null;
  const params = {
    ...{ kind: node.resource_type, name: node.name, paths, id },
    ...(isGeneric && { place: placeOfTest(node) }),
  };
  parser.problems.report('name-twice', params, node.at);
}

function placeOfTest({ column_name: column, file_key_name: file }: TestNode): string {
  return `${column === null ? '' : `column "${column}" in `}"${file}"`;
}
