import type { RefArguments } from '../manifest';

export type Reference =
  | { readonly kind: 'ref'; readonly target: RefArguments }
  | { readonly kind: 'source'; readonly target: [source: string, table: string] }
  | { readonly kind: 'this' };

const CALL = /^\s*(?:\{\{\s*)?(ref|source)\s*\((.*)\)\s*(?:\}\}\s*)?$/s;
const ARGUMENT = /^\s*(?:(v|version)\s*=\s*)?(?:'([^']*)'|"([^"]*)"|(\d+))\s*$/;

/**
 * Reads `ref('a')`, `ref('package', 'a', v=2)`, `source('s', 't')` or `this` where YAML holds it as text, with or
 * without braces; undefined for anything else.
 */
export function parseReference(text: string): Reference | undefined {
  if (/^\s*(?:\{\{\s*)?this\s*(?:\}\}\s*)?$/.test(text)) return { kind: 'this' };
  const [, call, list = ''] = CALL.exec(text) ?? [];
  const args = call === undefined ? undefined : parseArguments(list);
  if (args === undefined) return undefined;
  const [first, second] = args.names;
  if (first === undefined || args.names.length > 2) return undefined;
  if (call === 'source') {
    return second === undefined ? undefined : { kind: 'source', target: [first, second] };
  }
  const target =
    second === undefined ? { name: first, package: null } : { name: second, package: first };
  return { kind: 'ref', target: { ...target, version: args.version } };
}

function parseArguments(
  list: string,
): { names: string[]; version: string | bigint | null } | undefined {
  const names: string[] = [];
  let version: string | bigint | null = null;
  for (const part of list.split(',')) {
    const match = ARGUMENT.exec(part);
    if (!match) return undefined;
    const [, keyword, single, double, digits] = match;
    const value = single ?? double ?? BigInt(digits ?? 0);
    if (keyword !== undefined) version = value;
    else names.push(String(value));
  }
  return { names, version };
}
