import type { ProblemLog } from '../base/problems/problem';
import { codeFrame } from '../base/span';
import { syntaxError } from './loaderWords/syntaxError';
import type { ProjectFiles } from './projectFiles';
import { parseYaml, type YamlDocument, YamlError } from './yaml';

/** The text of a file; a problem, and undefined, when it cannot be read. */
export async function readTextFile(
  files: ProjectFiles,
  path: string,
  problems: ProblemLog,
): Promise<string | undefined> {
  try {
    return await files.read(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    problems.report('file-unreadable', { path, reason }, { file: path, line: 1, column: 1 });
    return undefined;
  }
}

/** YAML documents that were parsed before, by path: one whose text is the same is taken over. */
export type KnownDocuments = ReadonlyMap<string, YamlDocument>;

/** A parsed YAML file; a problem with its place, and undefined, when it is not valid. `read` is what dbt calls the file. */
export async function readYamlFile(
  files: ProjectFiles,
  path: string,
  problems: ProblemLog,
  { known, read }: { readonly known?: KnownDocuments | undefined; readonly read?: string } = {},
): Promise<YamlDocument | undefined> {
  const written = await readTextFile(files, path, problems);
  if (written === undefined) return undefined;
  // As in dbt: a block of text that ends the file has then no line break at its end.
  const text = written.trimEnd();
  const document = known?.get(path);
  if (document?.text === text) return document;
  try {
    return parseYaml(text, path);
  } catch (error) {
    if (!(error instanceof YamlError)) throw error;
    const { reason, at } = error;
    // dbt shows the lines of profiles.yml as they are.
    const ofDbt = syntaxError(path === 'profiles.yml' ? written : text, reason, at);
    const params = { reason, ...(ofDbt && { ofDbt }), ...(read !== undefined && { read }) };
    problems.report('yaml-invalid', params, at, codeFrame(text, at));
    return undefined;
  }
}
