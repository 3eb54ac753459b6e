import { type DataObject, isDataObject } from '../../base/data';
import { SECTIONS } from '../../project/projectKeys';
import type { Parser } from './parser';

/** The sections in the order in which dbt names them. */
const ORDER: readonly string[] = [
  'models',
  'seeds',
  'snapshots',
  'sources',
  'data_tests',
  'unit_tests',
  'metrics',
  'semantic-models',
  'saved-queries',
  'exposures',
  'functions',
];

/** Reports the folders of the project's configs that hold no resource, be it on or off. */
export function reportUnusedConfigs({ nodes, disabled, session, problems }: Parser): void {
  const { config } = session.project;
  const used = new Set<string>();
  const note = (type: string, fqn: readonly string[]) => {
    for (let length = 0; length <= fqn.length; length += 1)
      used.add([type, ...fqn.slice(0, length)].join('\n'));
  };
  for (const { resource_type: type, fqn } of nodes.values()) note(sectionName(type), fqn);
  for (const { fqn } of [...disabled.values()].flat())
    for (const section of ORDER) note(section.replace('-', '_'), fqn);
  const sections = [...SECTIONS].sort((one, other) => ORDER.indexOf(one) - ORDER.indexOf(other));
  const paths = sections
    .flatMap((section) =>
      configuredPaths(config.rendered[section]).map((path) => [section.replace('-', '_'), ...path]),
    )
    .filter((path) => !used.has(path.join('\n')));
  if (paths.length === 0) return;
  const written = paths.map((path) => path.join('.'));
  problems.report('configs-unused', { paths: written }, placeOf(config.document.at, paths[0]));
}

function placeOf<T>(at: (path: readonly string[]) => T, [section = '', ...path]: string[] = []): T {
  return at([/^s(emantic|aved)_/.test(section) ? section.replace('_', '-') : section, ...path]);
}

function sectionName(type: string): string {
  if (type === 'test') return 'data_tests';
  return type === 'saved_query' ? 'saved_queries' : `${type}s`;
}

/** The ways to the levels of a tree that configure something themselves. */
function configuredPaths(tree: DataObject): string[][] {
  const paths: string[][] = [];
  let isConfigured = false;
  for (const [key, value] of Object.entries(tree)) {
    if (!isDataObject(value) || key.startsWith('+')) isConfigured = true;
    else paths.push(...configuredPaths(value).map((path) => [key, ...path]));
  }
  return isConfigured ? [[], ...paths] : paths;
}
