import { readFileSync, writeFileSync } from 'node:fs';
import { MEASURES, type Score } from './score';

/** A project, or a sum over several, and how far both tools agree on it. */
export interface Row {
  readonly name: string;
  readonly score: Score;
}

const BEGIN = '<!-- scoreboard: written by `npm run parity -- --write-docs` -->';
const END = '<!-- end of scoreboard -->';

/** Writes scores as a table between the two marks of a page. Throws where it has none. */
export function writeScores(page: string, rows: readonly Row[]): void {
  const text = readFileSync(page, 'utf8');
  const [from, to] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (from === -1 || to < from)
    throw new Error(`${page} has no place for the scoreboard: put "${BEGIN}" and "${END}" there.`);
  const table = `${BEGIN}\n\n${tableOf(rows)}\n\n`;
  writeFileSync(page, text.slice(0, from) + table + text.slice(to));
}

function tableOf(rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = ['project', ...MEASURES];
  return [
    line(head),
    line(head.map(() => '---')),
    ...rows.map(({ name, score }) => line([name, ...MEASURES.map((one) => cellOf(score[one]))])),
  ].join('\n');
}

function cellOf({ same, all }: Score[(typeof MEASURES)[number]]): string {
  return all === 0 ? '–' : `${same} of ${all}`;
}
