/** What is said of a failed statement: one plain sentence with its mend where it is known, and the engine's own words. */
export interface ErrorWords {
  readonly sentence: string;
  /** Null when the sentence is the engine's own. */
  readonly details: string | null;
}

type Rule = readonly [pattern: RegExp, say: (groups: readonly string[]) => string];

const RULES: readonly Rule[] = [
  [/INTERRUPT Error/, () => 'Stopped.'],
  [
    /launched in read-only mode/,
    () =>
      'What the project built is written by builds only, so this was refused. `create temp table` works.',
  ],
  [
    /Referenced column "([^"]+)" not found[^\n]*(?:\nCandidate bindings: "([^"]+)")?/,
    ([column, near]) => `There is no column ${column} here.${suggest(near)}`,
  ],
  [
    /does not have a column named "([^"]+)"(?:[\s\S]*?Candidate bindings: :? ?"([^"]+)")?/,
    ([column, near]) => `There is no column ${column} there.${suggest(near)}`,
  ],
  [
    /Table with name (\S+) does not exist!(?:\nDid you mean "([^"]+)")?/,
    ([table, near]) => `There is no table ${table}.${suggest(near)}`,
  ],
  [
    /Function with name "?([^"\s]+)"? is not in the catalog, but it exists in the (\w+) extension/,
    ([name, extension]) =>
      `${name} belongs to DuckDB's ${extension} extension, which this tab does not have: it has json, parquet and icu.`,
  ],
  [
    /Function with name (\S+) does not exist!(?:\nDid you mean "([^"]+)")?/,
    ([name, near]) => `There is no function ${name}.${suggest(near)}`,
  ],
  [
    /column "([^"]+)" must appear in the GROUP BY clause/,
    ([column]) =>
      `${column} must be in GROUP BY, or inside an aggregate. Add it, or use GROUP BY ALL.`,
  ],
  [/syntax error at end of input/, () => 'The statement ends too early: something is missing.'],
  [/syntax error at or near "([^"]+)"/, ([word]) => `"${word}" is not expected here.`],
  [
    /Could not convert string '([\s\S]*?)' to (\w+)/,
    ([value, type]) => `'${value}' cannot be read as ${type}. try_cast gives null instead.`,
  ],
  [
    /Out of Memory/i,
    () =>
      'The query needs more memory than this tab may use. Add a date filter, or select fewer columns.',
  ],
  [
    /RuntimeError|memory access out of bounds|null function|unreachable|started anew/,
    () =>
      'This statement brought the engine down, which was started anew. What is stored still stands; temporary tables are gone.',
  ],
];

/** Words for an engine's message; `line` is where in the editor it points, from 1. */
export function explainError(message: string, line: number | null): ErrorWords {
  for (const [pattern, say] of RULES) {
    const match = pattern.exec(message);
    if (!match) continue;
    const sentence = say(match.slice(1));
    return { sentence: atLine(sentence, line), details: message };
  }
  const isSentence = !message.includes('\n') && !/^\w+( \w+)? Error:/.test(message);
  return isSentence
    ? { sentence: atLine(message, line), details: null }
    : { sentence: atLine(firstLine(message), line), details: message };
}

function suggest(near: string | undefined): string {
  return near === undefined || near.startsWith('duckdb_') ? '' : ` Did you mean ${near}?`;
}

function atLine(sentence: string, line: number | null): string {
  return line === null ? sentence : `Line ${line}: ${sentence}`;
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/^\w+( \w+)? Error: /, '');
}
