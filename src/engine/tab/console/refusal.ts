import { leadingWord } from '../../../core/sql/statements';

const TRANSACTION =
  'Each run of the console is a transaction of its own, which it begins and ends itself.';
const EXTENSION =
  'json, parquet and icu load by themselves. Other extensions would have to come from another place, and this tab reaches none.';
const FILES = 'The tab has no folders. Use Export for a file, and Data & import to read one.';
const ONE_DATABASE =
  "The console works in the shop's own database, the only one that this tab has.";
const SETTINGS =
  'The settings of the engine are fixed in this tab. `set variable` and `set timezone` work.';

const REASONS: Readonly<Record<string, string>> = {
  BEGIN: TRANSACTION,
  START: TRANSACTION,
  COMMIT: TRANSACTION,
  END: TRANSACTION,
  ROLLBACK: TRANSACTION,
  ABORT: TRANSACTION,
  INSTALL: EXTENSION,
  LOAD: EXTENSION,
  COPY: FILES,
  EXPORT: FILES,
  IMPORT: FILES,
  ATTACH: ONE_DATABASE,
  DETACH: ONE_DATABASE,
  USE: ONE_DATABASE,
  SET: SETTINGS,
  RESET: SETTINGS,
  PRAGMA: SETTINGS,
  CHECKPOINT: 'The tab writes its file by itself, after each build.',
  FORCE: 'The tab writes its file by itself, after each build.',
  VACUUM: 'The tab looks after its file by itself.',
};

const HARMLESS =
  /^\s*(?:(?:re)?set\s+(?:variable\s|timezone\b)|pragma\s+(?:table_info|storage_info|show|database_(?:list|size)|version|functions)\b)/i;

/** Why a statement has no place in the console; undefined when the engine may judge it. */
export function refusalOf(statement: string): string | undefined {
  if (HARMLESS.test(statement)) return undefined;
  return REASONS[leadingWord(statement)];
}
