import { readArtifact } from '../comparison/artifacts';
import { hideMoments } from '../comparison/hideMoments';
import { readManifest } from '../comparison/manifests';
import type { Outcome } from '../rounds/round';

interface Artifact {
  readonly metadata: { readonly invocation_id: string };
}

interface Results extends Artifact {
  readonly results: readonly {
    readonly unique_id: string;
    readonly status: string;
    readonly failures: number | null;
  }[];
}

interface Nodes extends Artifact {
  readonly nodes: Readonly<Record<string, { readonly compiled_code?: string | null }>>;
}

/** The SQL that each node was compiled to, without the moment and the folder of the run. */
export function readCompiled(outcome: Outcome): Map<string, string> {
  const manifest = readArtifact<Nodes>(outcome, 'manifest.json');
  return new Map(
    Object.entries(manifest?.nodes ?? {}).flatMap(([id, { compiled_code: code }]) =>
      typeof code === 'string' ? [[id, withoutRun(code, outcome, manifest)] as const] : [],
    ),
  );
}

/** How each node ended: its status and the number of its failures. */
export function readEnds(outcome: Outcome): Map<string, string> {
  const run = readArtifact<Results>(outcome, 'run_results.json');
  return new Map(
    (run?.results ?? []).map(({ unique_id: id, status, failures }) => [
      id,
      `${status}, ${failures}`,
    ]),
  );
}

/** Each field of each entry of the manifest, but for those that compiled SQL is in. */
export function readFields(outcome: Outcome): Map<string, unknown> {
  const sections = Object.entries(readManifest(outcome));
  const entries = sections.flatMap(([section, of]) =>
    Object.entries(of as object).map(([id, entry]) => [`${section} ${id}`, entry] as const),
  );
  return new Map(entries.flatMap(([key, entry]) => fieldsOf(key, entry)));
}

function fieldsOf(key: string, entry: unknown): (readonly [string, unknown])[] {
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return [[key, entry]];
  return Object.entries(entry)
    .filter(([name]) => !HOLDS_SQL.has(name))
    .map(([name, value]) => [`${key} ${name}`, value]);
}

const HOLDS_SQL: ReadonlySet<string> = new Set(['compiled_code', 'extra_ctes']);

function withoutRun(code: string, outcome: Outcome, artifact: Artifact | undefined): string {
  const id = artifact?.metadata.invocation_id ?? '';
  const hidden = hideMoments(code, outcome);
  return id === '' ? hidden : hidden.replaceAll(id, '<invocation_id>');
}
