import { objectOr, textOr } from '../../../core/base/data';
import { isError, type Problem } from '../../../core/base/problems/problem';
import { parseYaml } from '../../../core/project/yaml';
import type { TabReport } from '../tabReport';
import type { OpenedFile } from './packedFiles';
import type { ProjectEntry } from './projectList';
import type { Projects } from './projects';
import { type ProjectSource, readSource } from './readSource';

/** How opening a folder or a zip ended. */
export type Opening =
  | { readonly kind: 'opened'; readonly problems: readonly Problem[]; readonly report: TabReport }
  /** Nothing was taken; what was open is open still. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Keeps a source's project in this browser; undefined, with the reasons, when there is none to keep. */
export async function takeIn(
  projects: Projects,
  source: ProjectSource,
): Promise<{ readonly entry: ProjectEntry | undefined; readonly problems: readonly Problem[] }> {
  const { root, files, problems } = await readSource(source);
  if (problems.some(isError)) return { entry: undefined, problems };
  const given = source.kind === 'zip' ? source.file.name.replace(/\.zip$/i, '') : source.name;
  const name = (await projectName(files)) ?? given;
  return { entry: await projects.add({ name, origin: source.kind, root }, files), problems };
}

/** Puts a source's files in the place of those of a project; the reasons when they cannot be read. */
export async function takeAnew(
  projects: Projects,
  entry: ProjectEntry,
  source: ProjectSource,
): Promise<readonly Problem[]> {
  const { files, problems } = await readSource(source);
  if (!problems.some(isError)) await projects.replace(entry, files);
  return problems;
}

/** As dbt_project.yml says it; undefined when that is no YAML, which opening the project then says. */
async function projectName(files: readonly OpenedFile[]): Promise<string | undefined> {
  const file = files.find(({ path }) => path === 'dbt_project.yml');
  try {
    const { data } = parseYaml((await file?.blob.text()) ?? '', 'dbt_project.yml');
    return textOr(objectOr(data).name, '') || undefined;
  } catch {
    return undefined;
  }
}
