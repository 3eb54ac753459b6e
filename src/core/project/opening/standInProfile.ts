import { type Data, type DataObject, isDataObject, objectOr, textOr } from '../../base/data';
import { parseYaml, YamlError } from '../yaml';

/** A profiles.yml for a project that brings none that DuckDB can follow, and why it was made. */
export interface StandInProfile {
  readonly text: string;
  /** A clause: `it brings no profiles.yml`. */
  readonly reason: string;
}

/**
 * A profiles.yml by which a project builds into DuckDB, with the targets and schemas of its own; undefined when its own
 * will do, or when dbt_project.yml cannot be read, which opening it then says.
 */
export function standInProfile(
  projectText: string,
  profilesText: string | undefined,
): StandInProfile | undefined {
  const project = objectOr(readOr(projectText));
  const name = textOr(project.name, '');
  const profileName = textOr(project.profile, name);
  if (!/^\w+$/.test(name) || isTemplate(profileName)) return undefined;
  const make = (reason: string, profile: DataObject) => ({
    text: profileText(profileName, name, profile),
    reason,
  });
  if (profilesText === undefined) return make('The project brings no profiles.yml', {});
  const profiles = readOr(profilesText);
  // What is no YAML has a problem of its own.
  if (profiles === undefined) return undefined;
  const profile = objectOr(profiles)[profileName];
  if (!isDataObject(profile))
    return make(`The project's profiles.yml has no profile "${profileName}"`, {});
  const target = textOr(profile.target, 'default');
  const output = objectOr(profile.outputs)[target];
  const type = isDataObject(output) ? textOr(output.type, '') : '';
  if (isTemplate(target) || isTemplate(type) || type === 'duckdb' || type === '') return undefined;
  return make(`The project's target is of type ${type}`, profile);
}

function readOr(text: string): Data | undefined {
  try {
    return parseYaml(text, '').data;
  } catch (error) {
    if (error instanceof YamlError) return undefined;
    throw error;
  }
}

function isTemplate(text: string): boolean {
  return text.includes('{{');
}

function profileText(profileName: string, database: string, profile: DataObject): string {
  const outputs = Object.entries(objectOr(profile.outputs));
  const lines = (outputs.length > 0 ? outputs : [['dev', {}] as const]).flatMap(
    ([name, output]) => [
      `    ${JSON.stringify(name)}:`,
      '      type: duckdb',
      `      path: ${database}.duckdb`,
      `      schema: ${JSON.stringify(schemaOf(objectOr(output)))}`,
    ],
  );
  const target = textOr(profile.target, outputs[0]?.[0] ?? 'dev');
  return [
    '# Made by ShopSmart, so that the project builds into the DuckDB of this tab.',
    `${JSON.stringify(profileName)}:`,
    `  target: ${JSON.stringify(target)}`,
    '  outputs:',
    ...lines,
    '',
  ].join('\n');
}

/** BigQuery calls it a dataset. */
function schemaOf({ schema, dataset }: DataObject): string {
  const written = textOr(schema, textOr(dataset, 'main'));
  return isTemplate(written) ? 'main' : written;
}
