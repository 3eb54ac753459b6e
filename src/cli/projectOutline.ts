import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { DataObject } from '../core/base/data';
import { isError, ProblemLog } from '../core/base/problems/problem';
import { type Command, type CommandOptions, readMapping } from '../core/command/parseCommandLine';
import { makeBaseNames } from '../core/compile/context/staticNames';
import { type ProjectConfig, readProjectConfig } from '../core/project/projectConfig';
import type { ProjectFiles } from '../core/project/projectFiles';
import { readYamlFile } from '../core/project/readFile';
import { makeYamlRenderer, makeYamlScope, type YamlRenderer } from '../core/project/rendering';
import { parseYaml } from '../core/project/yaml';
import { withModules } from '../core/python/modules/lateModule';
import type { Value } from '../core/python/value';
import { folderFiles } from '../platform/nodeFiles/folderFiles';
import type { Host } from './host';

/** A project as far as its dbt_project.yml tells, for commands that do without a profile. */
export interface ProjectOutline {
  readonly root: string;
  readonly files: ProjectFiles;
  readonly config: ProjectConfig;
  /** Renders YAML with the variables of the command line. */
  readonly renderer: YamlRenderer;
  readonly problems: ProblemLog;
}

/** The folder of the project that a command line names, else the nearest around the current folder, or in that. */
export function projectRoot(options: CommandOptions, { cwd, env }: Host): string {
  const named = options.text('project-dir') ?? env.DBT_PROJECT_DIR;
  if (named !== undefined) return path.resolve(cwd, named);
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'dbt_project.yml'))) return folder;
    if (folder === path.dirname(folder)) return cwd;
  }
}

/** The variables of `--vars`. */
export function givenVars(options: CommandOptions): DataObject {
  return readMapping(options, 'vars', (text) => parseYaml(text, '--vars', 'tagged').data);
}

/** dbt's names in YAML, for commands that open no project. */
export function yamlNames({ now }: Host): ReadonlyMap<string, Value> {
  return makeBaseNames({ id: randomUUID(), startedAt: now() });
}

/** Reads dbt_project.yml alone; its problems, where there is none that can be read. */
export function readOutline(command: Command, host: Host): Promise<ProjectOutline | ProblemLog> {
  return withModules(() => readOnce(command, host));
}

async function readOnce({ options }: Command, host: Host): Promise<ProjectOutline | ProblemLog> {
  const problems = new ProblemLog();
  const root = projectRoot(options, host);
  const files = folderFiles(root);
  const scope = makeYamlScope({
    vars: givenVars(options),
    env: host.env,
    names: yamlNames(host),
  });
  const renderer = makeYamlRenderer(scope, problems);
  if (!existsSync(path.join(root, 'dbt_project.yml'))) {
    problems.report('project-file-missing', {});
    return problems;
  }
  const document = await readYamlFile(files, 'dbt_project.yml', problems);
  if (!document) return problems;
  // Configs of resources may speak of the target, which nobody needs here: what they say wrong is passed over.
  const lenient = makeYamlRenderer(scope, new ProblemLog());
  const { config, problems: found } = readProjectConfig(document, (text) => lenient.render(text));
  problems.add(found.filter(isError));
  return { root, files, config, renderer, problems };
}
