import type { CivilDate } from './civil';
import { type ClockTime, MICROS_PER_SECOND } from './clock';
import { FixedZone, UTC, type Zone } from './zone';

/** A moment read from a text. */
export interface ParsedTime {
  readonly date: CivilDate;
  readonly time: ClockTime;
  readonly zone: Zone | null;
}

/** The zone of an offset as texts spell it: `Z`, `+02:00`, `-0330`; null for none. */
export function readZone(text: string | undefined): Zone | null {
  if (text === undefined) return null;
  if (/^z$/i.test(text)) return UTC;
  const [hours = '0', minutes = '0', seconds = '0'] =
    text.slice(1).replaceAll(':', '').match(/\d\d/g) ?? [];
  const total = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
  const offset = BigInt(total) * MICROS_PER_SECOND;
  if (offset === 0n) return UTC;
  return new FixedZone(text.startsWith('-') ? -offset : offset);
}
