import type { Problem } from '../../../base/problems/problem';
import { toRepr } from '../../../python/repr';
import { type Fault, fault, STEPS } from './fault';

/** What dbt says of dbt_project.yml and selectors.yml; undefined where that is not known. */
export function projectFault(problem: Problem, projectFile: string): Fault | undefined {
  if (problem.code === 'project-file-missing') {
    const text = `No dbt_project.yml found at expected path ${projectFile}\n${TO_VERIFY}`;
    return fault(STEPS.project, 'Runtime Error', text);
  }
  if (!/^(?:dbt_project|packages)\.yml$/.test(problem.at?.file ?? ''))
    return selectorFault(problem);
  if (problem.code === 'project-not-mapping')
    return fault(STEPS.project, 'Runtime Error', 'dbt_project.yml does not parse to a dictionary');
  if (problem.code === 'yaml-invalid' && problem.params.ofDbt !== undefined)
    return fault(STEPS.project, 'Runtime Error', problem.params.ofDbt);
  if (problem.code === 'config-version-other') {
    const text = `Got an unexpected project version=${problem.params.version}, expected 2`;
    return fault(STEPS.packages, 'Internal Error', text);
  }
  return ofProjectFile(problem, projectFile);
}

const TO_VERIFY =
  'Verify that each entry within packages.yml (and their transitive dependencies) contains a file named dbt_project.yml\n';

const MALFORMED = `The packages.yml file in this project is malformed. Please double check
the contents of this file and fix any errors before retrying.

You can find more information on the syntax for this file here:
https://docs.getdbt.com/docs/package-management

Validator Error:
`;

/** A selector of which dbt says no more than what is wrong with it. */
const SELECTOR = /^'.*' is not a valid method name$/;

function selectorFault({ code, params }: Problem): Fault | undefined {
  if (code !== 'selectors-invalid' || !SELECTOR.test(params.reason)) return undefined;
  const text = `Could not read selector file data: Runtime Error\n  ${params.reason}`;
  return fault(STEPS.project, 'Runtime Error', text);
}

function ofProjectFile(problem: Problem, projectFile: string): Fault | undefined {
  const text = textOfProject(problem);
  if (text === undefined) return undefined;
  const said = fault(STEPS.project, 'Runtime Error', text);
  return { ...said, text: `${said.text}\n\nError encountered in ${projectFile}` };
}

function textOfProject({ code, params }: Problem): string | undefined {
  switch (code) {
    case 'project-name-invalid':
      if (params.isAbsent) return 'Required "name" field not present in project';
      if (!params.isText) return undefined;
      return `at path ['name']: ${toRepr(params.name)} does not match '^[^\\\\d\\\\W]\\\\w*$'`;
    case 'key-refused':
      return `at path []: Additional properties are not allowed (${toRepr(params.key)} was unexpected)`;
    case 'package-malformed':
      return (
        params.text && `${MALFORMED}${params.text} is not valid under any of the given schemas\n`
      );
    case 'yaml-shape':
      return params.ofDbt;
    case 'dbt-version-unreadable':
      return `"${params.wanted}" is not a valid semantic version.`;
    case 'dbt-version-other':
      return versionText(params);
    default:
      return undefined;
  }
}

function versionText({
  project,
  wanted,
  present,
  isNever,
}: Extract<Problem, { code: 'dbt-version-other' }>['params']): string {
  const all = toRepr([...wanted]);
  const lines = isNever
    ? [
        `The package version requirement can never be satisfied for the '${project}`,
        'package.',
        `  Required versions of dbt for '${project}': ${all}`,
      ]
    : [
        `This version of dbt is not supported with the '${project}' package.`,
        `  Installed version of dbt: =${present}`,
        `  Required version of dbt for '${project}': ${all}`,
      ];
  const mend = `Check for a different version of the '${project}' package, or run dbt again with --no-version-check`;
  return [...lines, mend, ''].join('\n');
}

const NO_PROFILE = `dbt cannot run because no profile was specified for this dbt project.
To specify a profile for this project, add a line like the this to
your dbt_project.yml file:

profile: [profile name]

Here, [profile name] should be replaced with a profile name
defined in your profiles.yml file. You can find profiles.yml here:

`;

const said = (text: string) => fault(STEPS.profile, 'Runtime Error', text);

function missingProfile(profile: string, profilesFile: string): Fault {
  if (profile === '') return said(`${NO_PROFILE}${profilesFile}\n`);
  return said(`Could not find profile named '${profile}'`);
}

/** What dbt says of profiles.yml, `profilesFile`; undefined where that is not known. */
export function profileFault(problem: Problem, profilesFile: string): Fault | undefined {
  switch (problem.code) {
    case 'profile-missing': {
      const { profile, isEmptyFile } = problem.params;
      if (profile !== '' && isEmptyFile)
        return said(unreadable(`The profiles.yml file at ${profilesFile} is empty`));
      return missingProfile(profile, profilesFile);
    }
    case 'profiles-file-missing':
      return missingProfile(problem.params.profile, profilesFile);
    case 'yaml-invalid': {
      const { ofDbt } = problem.params;
      if (problem.at?.file !== 'profiles.yml' || ofDbt === undefined) return undefined;
      return said(unreadable(fault(STEPS.profile, 'Runtime Error', ofDbt).text));
    }
    case 'profile-empty':
      return problem.params.hasNothing
        ? said(unreadable(`Profile ${problem.params.profile} in profiles.yml is empty`))
        : said(`outputs not specified in profile '${problem.params.profile}'`);
    default:
      return targetFault(problem);
  }
}

function targetFault(problem: Problem): Fault | undefined {
  switch (problem.code) {
    case 'target-missing': {
      const { profile, target, known } = problem.params;
      const text = `The profile '${profile}' does not have a target named '${target}'. The valid target names for this profile are:`;
      return said([text, ...known.map((name) => ` - ${name}`)].join('\n'));
    }
    case 'target-misshaped': {
      const { profile, target } = problem.params;
      return said(`output '${target}' of profile '${profile}' is misconfigured in profiles.yml`);
    }
    case 'adapter-unsupported': {
      const { type, profile, target } = problem.params;
      const before = `Error importing adapter: No module named 'dbt.adapters.${type}'`;
      const text =
        type === ''
          ? `required field "type" not found in profile ${profile} and target ${target}`
          : `Credentials in profile "${profile}", target "${target}" invalid: Runtime Error\n  Could not find adapter type ${type}!`;
      return { ...said(text), ...(type !== '' && { before }) };
    }
    case 'yaml-shape': {
      const { ofDbt } = problem.params;
      return problem.at?.file === 'profiles.yml' && ofDbt ? said(ofDbt) : undefined;
    }
    case 'threads-unreadable':
      return said(
        `at path ['threads']: ${toRepr(problem.params.threads)} is not of type 'integer'`,
      );
    default:
      return undefined;
  }
}

function unreadable(reason: string): string {
  return `\ndbt encountered an error while trying to read your profiles.yml file.\n\n${reason}\n`;
}
