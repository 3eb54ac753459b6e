import path from 'node:path';
import type { Outcome } from '../rounds/round';

/** Texts that tell when and where a command ran, and what stands for them. */
const MOMENTS: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/\r\n/g, '\n'],
  [/^\d\d:\d\d:\d\d(?: {2}|$)/gm, ''],
  [/ in \d+\.\d\ds\]/g, ' in 0.00s]'],
  [/ in \d+ hours \d+ minutes and \d+\.\d\d seconds \(\d+\.\d\ds\)/g, ' in no time'],
  [/(?<=, modification_time=)\d+\.\d+/g, '<ts>'],
  [/__dbt_tmp(_\d{4,11}(?:T\d\d)?(?=\d{20}))?\d{14,20}/g, '__dbt_tmp$1<ts>'],
];

/** A text of a command without the moment and the folder of its run. */
export function hideMoments(text: string, { root }: Pick<Outcome, 'root'>): string {
  const hidden = MOMENTS.reduce(
    (rest, [pattern, replacement]) => rest.replace(pattern, replacement),
    text,
  );
  return hidden.replaceAll(root, '<root>').replaceAll(path.dirname(root), '<above>');
}
