import { deprecations } from '../../base/problems/deprecations';
import type { ManifestNode } from '../../project/manifest';
import { joinPath } from '../../project/packages';
import { stemOf } from '../../project/resources/ids';
import type { Parser } from './parser';

/** The types of nodes that dbt keeps apart from sources, exposures and the semantic layer, and whose names it looks at. */
const NAMED: ReadonlySet<ManifestNode['resource_type']> = new Set([
  'model',
  'seed',
  'snapshot',
  'test',
  'analysis',
  'operation',
]);

/** Reports names with spaces: dbt refuses them, unless the project's flags say that it may still take them. */
export function reportSpaces({ nodes, session, problems }: Parser): void {
  const spaced = [...nodes.values()].filter(
    ({ resource_type: type, name }) => NAMED.has(type) && name.includes(' '),
  );
  const [first] = spaced;
  if (!first) return;
  if (session.project.config.flags.require_resource_names_without_spaces === false) {
    problems.report('name-with-spaces', { node: first.unique_id }, first.at);
    problems.report('deprecated', deprecations.namesWithSpaces({ count: spaced.length }));
    return;
  }
  for (const { unique_id: node, original_file_path: path, at } of spaced)
    problems.report('name-spaces-refused', { node, path }, at);
}

/** Reports a model, seed or snapshot that is called as one of another kind in its package. */
export function reportSharedNames({ nodes, problems }: Parser): void {
  const known = new Map<string, ManifestNode>();
  for (const node of nodes.values()) {
    const { resource_type: type, name, package_name: packageName } = node;
    if (type !== 'model' && type !== 'seed' && type !== 'snapshot') continue;
    if (type === 'model' && node.version !== null) continue;
    const other = known.get(`${packageName}.${name}`);
    if (other) {
      const pair = [other.unique_id, node.unique_id] as const;
      const said = deprecations.nameOfTwoKinds({ name, packageName, nodes: pair });
      problems.report('deprecated', said, node.at);
    }
    known.set(`${packageName}.${name}`, node);
  }
}

/** Reports files of fixtures that are called alike in a package: a unit test names them without their folder and ending. */
export function reportFixtures({ session, problems }: Parser): void {
  for (const { config, root, files } of session.project.packages) {
    const known = new Map<string, string>();
    for (const { kind, path } of files) {
      if (kind !== 'fixture') continue;
      const name = stemOf(path);
      const other = known.get(name);
      if (other !== undefined) {
        const params = { kind, name, paths: [other, path], id: `fixture.${config.name}.${name}` };
        const place = { file: joinPath(root, path), line: 1, column: 1 };
        problems.report('name-twice', params, place);
      }
      known.set(name, path);
    }
  }
}
