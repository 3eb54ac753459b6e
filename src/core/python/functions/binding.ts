import { Dict } from '../dict';
import { Tuple } from '../tuple';
import type { CallArguments, Value } from '../value';
import { spendOnCall } from '../work';
import { type BindingErrors, FUNCTION_ERRORS } from './bindingErrors';
import { METHOD_ERRORS } from './methodErrors';
import type { Parameter, Signature } from './signature';

/**
 * One value for each parameter, in their order (`*args` a Tuple, `**kwargs` a Dict), as Python binds a call.
 * Throws Python's TypeErrors.
 */
export function bindArguments(signature: Signature, call: CallArguments): Value[] {
  const { positional, keyword } = call;
  const given = positional.length;
  spendOnCall(positional);
  const simple = !signature.special && keyword.size === 0;
  if (simple && given >= signature.required && given <= signature.positional) {
    return given === signature.positional ? [...positional] : addDefaults(signature, positional);
  }
  return bindByKind(signature, call);
}

function addDefaults(signature: Signature, given: readonly Value[]): Value[] {
  return signature.parameters.map(({ fallback = null }, at) => {
    const value = given[at];
    return value === undefined ? fallback : value;
  });
}

function bindByKind(signature: Signature, call: CallArguments): Value[] {
  const errors = signature.owner === undefined ? FUNCTION_ERRORS : METHOD_ERRORS;
  const { parameters } = signature;
  const values: (Value | undefined)[] = call.positional.slice(0, signature.positional);
  const extra = bindKeywords(signature, call.keyword, values, errors);
  const surplus = call.positional.slice(signature.positional);
  if (surplus.length > 0 && !parameters.some(({ kind }) => kind === 'varPositional')) {
    throw errors.tooMany(signature, call);
  }
  const bound = parameters.map((parameter, at) => bindRest(parameter, values[at], surplus, extra));
  const missing = parameters.filter((_, at) => bound[at] === undefined);
  if (missing.length > 0) throw errors.missing(signature, missing, call);
  return bound.map((value = null) => value);
}

function bindRest(
  { kind, fallback }: Parameter,
  value: Value | undefined,
  surplus: readonly Value[],
  extra: Dict,
): Value | undefined {
  if (kind === 'varPositional') return new Tuple(surplus);
  if (kind === 'varKeyword') return extra;
  return value === undefined ? fallback : value;
}

/** Puts keyword arguments in their places; answers with those that no parameter names. */
function bindKeywords(
  signature: Signature,
  keyword: ReadonlyMap<string, Value>,
  values: (Value | undefined)[],
  errors: BindingErrors,
): Dict {
  const extra = new Dict();
  for (const [name, value] of keyword) {
    const at = signature.parameters.findIndex((parameter) => parameter.name === name);
    const parameter = signature.parameters[at];
    if (parameter !== undefined && takesKeyword(parameter)) {
      if (values[at] !== undefined) throw errors.repeated(signature, name);
      values[at] = value;
    } else if (signature.parameters.some(({ kind }) => kind === 'varKeyword')) {
      extra.set(name, value);
    } else throw errors.unexpected(signature, name);
  }
  return extra;
}

function takesKeyword({ kind }: Parameter): boolean {
  return kind === 'positionalOrKeyword' || kind === 'keywordOnly';
}
