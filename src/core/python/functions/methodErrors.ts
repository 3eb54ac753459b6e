import { type PythonError, typeError } from '../errors';
import type { CallArguments } from '../value';
import { type BindingErrors, plural } from './bindingErrors';
import type { Signature } from './signature';

/** As CPython words them for the methods of builtin types, which are written in C. */
export const METHOD_ERRORS: BindingErrors = {
  tooMany: wrongCount,
  missing: (signature, _, call) => wrongCount(signature, call),

  unexpected(signature, keyword) {
    return typeError(
      signature.parameters.some(({ kind }) => kind !== 'positionalOnly')
        ? `'${keyword}' is an invalid keyword argument for ${signature.name}()`
        : `${qualifiedName(signature)}() takes no keyword arguments`,
    );
  },

  repeated(signature, keyword) {
    const place = signature.parameters.findIndex(({ name }) => name === keyword) + 1;
    return typeError(
      `argument for ${signature.name}() given by name ('${keyword}') and position (${place})`,
    );
  },
};

function wrongCount(signature: Signature, call: CallArguments): PythonError {
  const { name, positional, required, parameters } = signature;
  const given = call.positional.length;
  if (parameters.length === 0) {
    return typeError(`${qualifiedName(signature)}() takes no arguments (${given} given)`);
  }
  if (positional === 1 && required === 1) {
    return typeError(`${qualifiedName(signature)}() takes exactly one argument (${given} given)`);
  }
  const [bound, count] = given < required ? ['at least ', required] : ['at most ', positional];
  if (parameters.some(({ kind }) => kind === 'positionalOrKeyword')) {
    return typeError(`${name}() takes ${bound}${count} argument${plural(count)} (${given} given)`);
  }
  const exact = required === positional ? '' : bound;
  return typeError(`${name} expected ${exact}${count} argument${plural(count)}, got ${given}`);
}

function qualifiedName({ owner, name }: Signature): string {
  return `${owner}.${name}`;
}
