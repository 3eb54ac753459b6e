/**
 * What a Python model says of itself, as Jinja that says the same: its calls of `dbt.ref`, `dbt.source` and `dbt.config`, whose
 * arguments are literals, and the names that it asks of its configs. Comments and strings are passed over.
 */
export function jinjaOfPython(code: string): string {
  const calls = findCalls(code);
  const asked = (method: string) =>
    calls.filter(({ name }) => name === method).map(({ text }) => text);
  const said = calls
    .filter(({ name }) => SAID.has(name))
    .map(({ name, text }) => `${name}(${text})`);
  const [configs, metas] = [asked('config.get'), asked('config.meta_get')];
  if (configs.length + metas.length > 0)
    said.push(
      `config(${[...keysAsked('config', configs), ...keysAsked('meta', metas)].join(', ')})`,
    );
  return said.map((call) => `{% do ${call} %}`).join('');
}

/** A call of dbt's object: what follows `dbt.`, and the text between the parentheses. */
interface Call {
  readonly name: string;
  readonly text: string;
}

const SAID: ReadonlySet<string> = new Set(['ref', 'source', 'config']);

const STRING =
  /[rbuf]{0,2}(?:"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*')/u;
const NAME = /[\p{L}_][\p{L}\d_]*(?:\s*\.\s*[\p{L}_][\p{L}\d_]*)*/u;
const TOKEN = new RegExp(`#[^\\n]*|${STRING.source}|${NAME.source}|[\\s\\S]`, 'giu');

function findCalls(code: string): Call[] {
  const tokens = (code.match(TOKEN) ?? []).filter((token) => !token.startsWith('#'));
  return tokens.flatMap((token, at) => {
    const name = /^dbt\.(ref|source|config(?:\.(?:meta_)?get)?)$/.exec(
      token.replace(/\s/g, ''),
    )?.[1];
    if (name === undefined || tokens[at - 1] === '.') return [];
    const open = tokens.findIndex((one, index) => index > at && one.trim() !== '');
    return tokens[open] === '(' ? [{ name, text: argumentsAt(tokens, open) }] : [];
  });
}

function argumentsAt(tokens: readonly string[], open: number): string {
  let depth = 0;
  for (let at = open; at < tokens.length; at += 1) {
    if (tokens[at] === '(') depth += 1;
    if (tokens[at] === ')') depth -= 1;
    if (depth === 0) return tokens.slice(open + 1, at).join('');
  }
  return '';
}

/** The configs by which dbt tells which names a model asks for, and what stands for those that are not set. */
function keysAsked(kind: string, calls: readonly string[]): string[] {
  const keys = calls.map((text) => `[${text}][0]`);
  const defaults = calls.map((text) => `([${text}] + [none])[1]`);
  return [
    `${kind}_keys_used=[${keys.join(', ')}]`,
    `${kind}_keys_defaults=[${defaults.join(', ')}]`,
  ];
}
