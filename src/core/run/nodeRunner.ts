import type { FileSource } from '../base/fileSource';
import type { CompileContext } from '../compile/compileNode';
import { AdapterResponse } from '../compile/objects/adapterResponse';
import type { FixtureReader } from '../compile/unitTest';
import type { ManifestNode, SeedNode } from '../project/manifest';
import { toText } from '../python/repr';
import type { Value } from '../python/value';
import type { Warehouse } from '../warehouse/warehouse';
import type { Connection } from './connection';
import type { LogLevel } from './log/logLine';
import type { UnitTestMemory } from './passedUnitTests';
import type { RelationBook } from './relationBook';
import type { BatchResults, BatchSql, NodeResult, NodeStatus, SourceAge } from './results';

/** Where a seed's rows come from. */
export type SeedSource =
  | {
      readonly kind: 'file';
      readonly file: FileSource;
      /** A name for the file, for messages and the virtual file system. */
      readonly name: string;
      /** A user's own file, matched by name: declared columns that it lacks are null, but these it must have. */
      readonly required?: readonly string[];
    }
  /** The rows lie in the table already and stay: they were imported from a file of that name. */
  | { readonly kind: 'kept'; readonly name: string };

/** What running nodes stands on. */
export interface NodeRunner {
  readonly context: CompileContext;
  readonly warehouse: Warehouse;
  readonly connection: Connection;
  /** Which of the run's connections that is, from 1. */
  readonly worker: number;
  readonly fixtures: FixtureReader;
  readonly signal?: AbortSignal;
  /** Whether a data test that would warn fails. */
  readonly warningsFail: boolean;
  /** What the hooks at the end of a run see of it. */
  readonly endHookNames?: ReadonlyMap<string, Value>;
  /** How the command runs a node, where it does so in a way of its own. */
  readonly ownWay?: OwnWay;
  /** The unit tests that passed before; without it all are asked. */
  readonly unitTests?: UnitTestMemory;
  /** Says a line of the log. */
  tell(text: string, level: LogLevel): void;
  now(): Date;
  seedSource(node: SeedNode): Promise<SeedSource>;
  readonly book: RelationBook;
}

/** A command's own way to run nodes; undefined for a node that runs as ever. */
export type OwnWay = (runner: NodeRunner, node: ManifestNode) => Promise<NodeOutcome> | undefined;

/** How a node ended, without its times. */
export interface NodeOutcome {
  readonly status: NodeStatus;
  readonly message: string | null;
  readonly failures: number | null;
  readonly adapterResponse: NodeResult['adapter_response'];
  readonly compiledCode: string | null;
  readonly age?: SourceAge;
  readonly batches?: BatchResults;
  readonly batchSql?: readonly BatchSql[];
}

/** Called between compiling and executing, for the two timings. */
export type OnCompiled = () => void;

/** A node that ended well. */
export function success(message: string, compiledCode: string | null): NodeOutcome {
  return {
    status: 'success',
    message,
    failures: null,
    adapterResponse: { _message: message },
    compiledCode,
  };
}

/** A node that ended well, by what its main statement came to: the engine's answer, or what a macro stored in its place. */
export function successOf(response: Value | undefined, compiledCode: string | null): NodeOutcome {
  if (response === undefined) return success('OK', compiledCode);
  if (response instanceof AdapterResponse)
    return { ...success(response.message, compiledCode), adapterResponse: response.toData() };
  return { ...success(toText(response), compiledCode), adapterResponse: {} };
}
