import type { Outcome } from '../rounds/round';
import { readArtifact } from './artifacts';

type Entry = Readonly<Record<string, unknown>>;
export type Manifest = Readonly<Record<string, Readonly<Record<string, Entry>>>>;

/** What tells of the moment and the machine. */
const MOMENTS: ReadonlySet<string> = new Set([
  'generated_at',
  'invocation_id',
  'invocation_started_at',
  'run_started_at',
  'created_at',
  // The folder of a seed's package: absolute in dbt, while a tab has no folders.
  'root_path',
]);

/** Macros and docs that dbt brings along: their texts are ours, and some have other names. */
const DBTS_OWN = /^(?:macro|doc)\.(?:dbt|dbt_duckdb)\./;

/** Every section of a round's manifest.json without what docs/compatibility.md says to differ. */
export function readManifest(outcome: Outcome): Record<string, unknown> {
  const manifest = readArtifact<Manifest>(outcome, 'manifest.json') ?? {};
  const { group_map: members = {}, ...sections } = manifest;
  return {
    ...Object.fromEntries(
      Object.entries(sections).map(([section, entries]) => [section, readSection(entries)]),
    ),
    group_map: Object.fromEntries(
      Object.entries(members).map(([group, ids]) => [group, inAnyOrder(ids)]),
    ),
  };
}

function readSection(entries: Manifest[string]): Record<string, unknown> {
  const kept = Object.entries(entries).filter(([id]) => !DBTS_OWN.test(id) && !MOMENTS.has(id));
  return Object.fromEntries(kept.map(([id, entry]) => [id, readEntry(entry)]));
}

/** An entry, or the list of those that are disabled, or a plain value. */
function readEntry(entry: unknown): unknown {
  if (Array.isArray(entry)) return entry.map(readEntry);
  if (typeof entry !== 'object' || entry === null) return entry;
  return Object.fromEntries(
    Object.entries(entry)
      .filter(([name]) => !MOMENTS.has(name))
      .map(([name, value]) => [name, name === 'primary_key' ? inAnyOrder(value) : value]),
  );
}

/** dbt collects the columns of a key in a set, and a group's members as it comes upon them. */
function inAnyOrder(columns: unknown): unknown {
  return Array.isArray(columns) ? columns.toSorted() : columns;
}
