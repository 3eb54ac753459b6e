import { describeProblem, type Problem } from '../../../base/problems/problem';
import { toRepr } from '../../../python/repr';
import { bareFault, type Fault, fault, type SettingsPlaces, STEPS } from './fault';

const parsing = (text: string) => fault(STEPS.parse, 'Parsing Error', text);

/** What dbt says of packages, properties and what nodes refer to; undefined where that is not known. */
export function nodeFault(problem: Problem, places: SettingsPlaces): Fault | undefined {
  return ofProperties(problem, places) ?? ofReferences(problem);
}

/** The end of the first of dbt's descriptions of a file, in which it says when that was written. */
const END_OF_FILE = /(?<=^Invalid \w+ config given in FilePath\([^)]*)(?=\))/;

/** What dbt says of an entry; undefined where it says more of its file than is known. */
function entryFault(ofDbt: string, file: string, places: SettingsPlaces): Fault | undefined {
  if (!END_OF_FILE.test(ofDbt)) return parsing(ofDbt);
  const written = places.writtenAt?.(file);
  return written === undefined
    ? undefined
    : parsing(ofDbt.replace(END_OF_FILE, () => `, ${written}`));
}

function ofProperties(problem: Problem, places: SettingsPlaces): Fault | undefined {
  const { message } = describeProblem(problem);
  switch (problem.code) {
    case 'yaml-invalid': {
      const { ofDbt, read } = problem.params;
      if (ofDbt === undefined || read === undefined) return undefined;
      const text = fault(STEPS.read, `Error reading ${read} - Runtime Error`, ofDbt).text;
      return fault(STEPS.read, 'Parsing Error', text);
    }
    case 'yaml-shape': {
      const { ofDbt } = problem.params;
      return ofDbt === undefined ? undefined : entryFault(ofDbt, problem.at?.file ?? '', places);
    }
    case 'config-invalid':
      return message.startsWith('at path [') ? parsing(message) : bareFault(STEPS.parse, message);
    case 'group-unknown': {
      const { node, path, group, known } = problem.params;
      const [type, , name] = node.split('.');
      const text = `Invalid group '${group}', expected one of ${toRepr([...known])}`;
      return fault(STEPS.parse, `Parsing Error in ${type} ${name} (${path})`, text);
    }
    case 'access-invalid':
      return parsing(`Node ${message}`);
    case 'contract-without-columns': {
      const reason =
        'Constraints must be defined in a `yml` schema configuration file like `schema.yml`.';
      return parsing(`Contract enforcement failed for: (${problem.params.path})\n${reason}`);
    }
    case 'version-twice': {
      const { model, version } = problem.params;
      return parsing(`Found duplicate version: '${version}' in versions list of model '${model}'`);
    }
    case 'unit-test-model-missing': {
      const { name, model, packageName } = problem.params;
      const text = `Unable to find model '${packageName}.${model}' for unit test '${name}' in ${problem.at?.file}`;
      return parsing(text);
    }
    case 'name-spaces-refused': {
      const { node, path } = problem.params;
      const mend =
        'Please rename the invalid model(s) so that their name(s) do not contain any spaces.';
      const text = `Resource names cannot contain spaces:\n  * '${node}' (${path})\n${mend}`;
      return fault(STEPS.names, 'Runtime Error', text);
    }
    default:
      return undefined;
  }
}

function ofReferences(problem: Problem): Fault | undefined {
  const { message } = describeProblem(problem);
  switch (problem.code) {
    case 'package-not-installed': {
      const { counts } = problem.params;
      if (!counts) return undefined;
      const { file, folder, wanted, present } = counts;
      const text = `dbt found ${wanted} package(s) specified in ${file}, but only ${present} package(s) installed in ${folder}. Run "dbt deps" to install package dependencies.`;
      return fault(STEPS.packages, 'Compilation Error', text);
    }
    case 'source-not-found':
      return fault(STEPS.sources, 'Compilation Error', message);
    case 'ref-not-found':
    case 'ref-disabled':
      return fault(STEPS.refs, 'Compilation Error', message);
    case 'ref-not-allowed':
      return fault(STEPS.access, 'Parsing Error', `${message}.`);
    case 'unit-test-incremental':
    case 'unit-test-this':
      return fault(STEPS.unitTests, 'Parsing Error', message);
    case 'doc-missing': {
      const { node, name, packageName } = problem.params;
      const inPackage = packageName === undefined ? '' : `in package '${packageName}' `;
      const text = `Documentation for '${node}' depends on doc '${name}' ${inPackage} which was not found`;
      return node === undefined ? undefined : fault(STEPS.docs, 'Compilation Error', text);
    }
    case 'semantic-name-unknown':
      return ofMetrics(problem);
    case 'time-spine-missing':
      return fault(STEPS.semantics, 'Parsing Error', NO_TIME_SPINE);
    case 'function-not-found':
      return fault(STEPS.functions, 'Compilation Error', message);
    case 'cycle': {
      const path = problem.params.path.slice(0, -1).join(' --> ');
      return bareFault(STEPS.graph, `Found a cycle: ${path}`);
    }
    default:
      return undefined;
  }
}

const NO_TIME_SPINE =
  'The semantic layer requires a time spine model with granularity DAY or smaller in the project, but none was found. Guidance on creating this model can be found on our docs site (https://docs.getdbt.com/docs/build/metricflow-time-spine).';

function ofMetrics({ params, at }: Extract<Problem, { code: 'semantic-name-unknown' }>): Fault {
  const { id, kind, name } = params;
  const [type = '', , asking] = id.split('.');
  if (type !== 'metric') {
    const whose = `${type === 'exposure' ? 'Exposure' : 'Saved_Query'} '${id}' (${at?.file})`;
    const text = `${whose} depends on a metric named '${name}' which was not found`;
    return fault(STEPS.metrics, 'Compilation Error', text);
  }
  const text =
    kind === 'measure'
      ? `A semantic model having a measure \`${name}\` does not exist but was referenced.`
      : `The metric \`${name}\` does not exist but was referenced by metric \`${asking}\`.`;
  return fault(STEPS.metrics, `Parsing Error in metric ${asking} (${at?.file})`, text);
}
