import { type PythonError, typeError } from '../errors';
import type { CallArguments } from '../value';
import type { Parameter, Signature } from './signature';

/** The TypeErrors of a call that does not fit its function. */
export interface BindingErrors {
  tooMany(signature: Signature, call: CallArguments): PythonError;
  unexpected(signature: Signature, keyword: string): PythonError;
  repeated(signature: Signature, keyword: string): PythonError;
  missing(signature: Signature, missing: readonly Parameter[], call: CallArguments): PythonError;
}

/** As CPython words them for functions written in Python. */
export const FUNCTION_ERRORS: BindingErrors = {
  tooMany(signature, call) {
    const { name, positional, required } = signature;
    const takes = required < positional ? `from ${required} to ${positional}` : `${positional}`;
    const noun = positional === 1 && required === 1 ? 'argument' : 'arguments';
    return typeError(
      `${name}() takes ${takes} positional ${noun} but ${countGiven(signature, call)} given`,
    );
  },

  unexpected(signature, keyword) {
    const positionalOnly = signature.parameters.some(
      ({ name, kind }) => name === keyword && kind === 'positionalOnly',
    );
    return typeError(
      positionalOnly
        ? `${signature.name}() got some positional-only arguments passed as keyword arguments: '${keyword}'`
        : `${signature.name}() got an unexpected keyword argument '${keyword}'`,
    );
  },

  repeated(signature, keyword) {
    return typeError(`${signature.name}() got multiple values for argument '${keyword}'`);
  },

  missing(signature, missing) {
    const positional = missing.filter(({ kind }) => kind !== 'keywordOnly');
    const [named, kind] =
      positional.length > 0 ? [positional, 'positional'] : [missing, 'keyword-only'];
    const count = `${named.length} required ${kind} argument${plural(named.length)}`;
    return typeError(`${signature.name}() missing ${count}: ${listNames(named)}`);
  },
};

/** An `s` unless there is one. */
export function plural(count: number): string {
  return count === 1 ? '' : 's';
}

function countGiven(signature: Signature, call: CallArguments): string {
  const given = call.positional.length;
  const keywordOnly = signature.parameters.filter(
    ({ name, kind }) => kind === 'keywordOnly' && call.keyword.has(name),
  ).length;
  if (keywordOnly === 0) return `${given} ${given === 1 ? 'was' : 'were'}`;
  const positional = `${given} positional argument${plural(given)}`;
  return `${positional} (and ${keywordOnly} keyword-only argument${plural(keywordOnly)}) were`;
}

function listNames(parameters: readonly Parameter[]): string {
  const names = parameters.map(({ name }) => `'${name}'`);
  if (names.length < 3) return names.join(' and ');
  return `${names.slice(0, -1).join(', ')}, and ${names.at(-1)}`;
}
