import type { FixtureReader } from '../core/compile/unitTest';
import type { Project } from '../core/project/loadProject';
import { stemOf } from '../core/project/resources/ids';
import { parseCsv } from '../platform/csv/parseCsv';

/** Reads the fixtures of unit tests: CSV text, and files below tests/fixtures by their name. */
export function makeFixtureReader(project: Project): FixtureReader {
  const texts = new Map<string, string>();
  for (const { files } of project.packages) {
    for (const { kind, path, text } of files) if (kind === 'fixture') texts.set(stemOf(path), text);
  }
  return { parseCsv, fixtureText: (name) => texts.get(stemOf(name)) };
}
