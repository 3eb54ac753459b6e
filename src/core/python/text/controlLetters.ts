/** The letters that stand behind a backslash for a control character, in Python's strings and expressions alike. */
export const CONTROL_LETTERS: Readonly<Record<string, string>> = {
  a: '\x07',
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};
