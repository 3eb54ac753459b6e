import { type Data, type DataObject, isDataObject, toPythonJson } from '../../base/data';
import type { Project } from '../../project/loadProject';
import { HAS_JINJA } from '../../project/rendering';
import { valueOfData } from '../../python/data';
import { PythonError } from '../../python/errors';
import { bindArguments } from '../../python/functions/binding';
import { bindMethod, defineMethods } from '../../python/functions/methods';
import { parseSignature } from '../../python/functions/signature';
import { toText } from '../../python/repr';
import { type CallArguments, PyObject, type Value } from '../../python/value';
import { PROVIDERS } from '../objects/configObject';

/**
 * The variables that a node of a package sees, dbt's order: the command line, the project's for that package, the
 * project's for all, then the package's own. A package's section is a variable too.
 */
export function variablesFor(
  project: Project,
  packageName: string,
  commandLine: DataObject,
): DataObject {
  const own = project.packages.find(({ config }) => config.name === packageName)?.config.vars ?? {};
  const root = project.config.vars;
  return {
    ...own,
    ...scoped(own, packageName),
    ...root,
    ...scoped(root, packageName),
    ...commandLine,
  };
}

function scoped(vars: DataObject, packageName: string): DataObject {
  const section = vars[packageName];
  return isDataObject(section) ? section : {};
}

const SIGNATURE = parseSignature('var', 'var_name, default=...');

/** dbt's `var(name, default)` with `var.has_var(name)`. A variable that is required and not set throws, or is None while parsing. */
export class VarFunction extends PyObject {
  readonly typeName = 'RuntimeVar';
  override readonly moduleName = PROVIDERS;

  constructor(
    private readonly vars: DataObject,
    private readonly owner: string,
    private readonly parsing: boolean,
    /** Renders the Jinja that a variable's text may hold. */
    private readonly render: (text: string) => Value,
  ) {
    super();
  }

  override call(call: CallArguments): Value {
    const hasDefault = call.positional.length > 1 || call.keyword.has('default');
    const [name = null, fallback = null] = bindArguments(SIGNATURE, call);
    const data = this.vars[toText(name)];
    if (typeof data === 'string' && HAS_JINJA.test(data)) return this.render(data);
    if (data !== undefined) return valueOfData(data);
    if (hasDefault) return fallback;
    if (this.parsing) return null;
    throw new PythonError('CompilationError', this.missing(toText(name)));
  }

  override getAttribute(name: string): Value | undefined {
    return bindMethod(METHODS, this, name);
  }

  has(name: string): boolean {
    return this.vars[name] !== undefined;
  }

  private missing(name: string): string {
    const given = indentedJson(this.vars);
    return `Required var '${name}' not found in config:\nVars supplied to ${this.owner} = ${given}`;
  }
}

const METHODS = defineMethods<VarFunction>('Var', {
  'has_var(var_name)': (self, name) => self.has(toText(name)),
});

/** Python's `json.dumps(…, sort_keys=True, indent=4)`. */
function indentedJson(data: Data, indent = ''): string {
  if (!isDataObject(data)) return toPythonJson(data);
  const keys = Object.keys(data).sort();
  if (keys.length === 0) return '{}';
  const inner = `${indent}    `;
  const lines = keys.map(
    (key) => `${inner}${toPythonJson(key)}: ${indentedJson(data[key] ?? null, inner)}`,
  );
  return `{\n${lines.join(',\n')}\n${indent}}`;
}
