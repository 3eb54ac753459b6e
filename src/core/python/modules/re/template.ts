import { PythonError } from '../../errors';
import { CONTROL_LETTERS } from '../../text/controlLetters';

/** What a replacement template can refer to. */
export interface GroupSource {
  groupText(number: number): string | undefined;
  groupNumber(group: string | bigint): number;
}

const REFERENCE = /\\(?:g<([^>]*)>|([1-9]\d?)|(0[0-7]{0,2})|(.)|$)/gs;
const LETTERS: Readonly<Record<string, string>> = { ...CONTROL_LETTERS, '\\': '\\' };

/** Fills a replacement template of Python's `sub`: `\1`, `\g<name>`, and the escapes of strings. */
export function expandTemplate(template: string, groups: GroupSource): string {
  return template.replace(
    REFERENCE,
    (whole: string, name?: string, number?: string, octal?: string, letter?: string) => {
      const reference = name ?? number;
      if (reference !== undefined) return groups.groupText(findGroup(reference, groups)) ?? '';
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      const character = LETTERS[letter ?? ''];
      if (character !== undefined) return character;
      if (letter !== undefined && !/[a-zA-Z]/.test(letter)) return whole;
      throw new PythonError('error', `bad escape \\${letter ?? ' (end of pattern)'} at position 0`);
    },
  );
}

function findGroup(reference: string, groups: GroupSource): number {
  const number = /^\d+$/.test(reference);
  try {
    return groups.groupNumber(number ? BigInt(reference) : reference);
  } catch (cause) {
    if (!number)
      throw new PythonError('IndexError', `unknown group name '${reference}'`, { cause });
    throw new PythonError('error', `invalid group reference ${reference} at position 1`, { cause });
  }
}
