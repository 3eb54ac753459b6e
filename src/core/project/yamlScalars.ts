import { type Data, taggedTime } from '../base/data';

const INT =
  /^(?:[-+]?0b[01_]+|[-+]?0[0-7_]+|[-+]?(?:0|[1-9][0-9_]*)|[-+]?0x[0-9a-fA-F_]+|[-+]?[1-9][0-9_]*(?::[0-5]?[0-9])+)$/;
const FLOAT =
  /^(?:[-+]?[0-9][0-9_]*\.[0-9_]*(?:[eE][-+][0-9]+)?|\.[0-9][0-9_]*(?:[eE][-+][0-9]+)?|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+\.[0-9_]*|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
const TRUE = /^(?:yes|Yes|YES|true|True|TRUE|on|On|ON)$/;
const FALSE = /^(?:no|No|NO|false|False|FALSE|off|Off|OFF)$/;
const NULL = /^(?:~|null|Null|NULL|)$/;

/**
 * What a date or a time becomes: its ISO text, which dbt makes of it in properties and configs, or a time with its type.
 */
export type TimeForm = 'iso' | 'tagged';

/** The value of an unquoted YAML 1.1 scalar as PyYAML's SafeLoader resolves it. */
export function resolvePlainScalar(text: string, times: TimeForm): Data {
  if (NULL.test(text)) return null;
  if (TRUE.test(text)) return true;
  if (FALSE.test(text)) return false;
  if (INT.test(text)) return parseInteger(text.replaceAll('_', ''));
  if (FLOAT.test(text)) return parseFloating(text.replaceAll('_', '').toLowerCase());
  const iso = isoOf(text);
  if (iso === undefined) return text;
  return times === 'tagged' ? taggedTime(iso) : iso;
}

const TIME =
  /^(\d{4})-(\d\d?)-(\d\d?)(?:(?:[Tt]|[ \t]+)(\d\d?):(\d\d):(\d\d)(?:\.(\d*))?(?:[ \t]*(?:Z|([-+])(\d\d?)(?::(\d\d))?))?)?$/;

/** A date or time as Python's `isoformat` writes it; undefined for any other text, also where there is no such day. */
function isoOf(text: string): string | undefined {
  if (text[4] !== '-') return undefined;
  const [, year, month = '', day = '', hour, minute, second, fraction = '', sign, ...zone] =
    TIME.exec(text) ?? [];
  if (year === undefined) return undefined;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  if (!isDay(date)) return undefined;
  if (hour === undefined) return text === date ? date : undefined;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const micros = fraction.slice(0, 6).padEnd(6, '0');
  const parts = Number(micros) === 0 ? '' : `.${micros}`;
  const [zoneHour = '00', zoneMinute = '00'] = zone;
  const isUtc = Number(zoneHour) === 0 && Number(zoneMinute) === 0;
  const offset =
    sign === undefined && !text.endsWith('Z')
      ? ''
      : `${isUtc ? '+' : sign}${pad(zoneHour)}:${zoneMinute}`;
  return `${date}T${pad(hour)}:${minute}:${second}${parts}${offset}`;
}

function pad(digits: string): string {
  return digits.padStart(2, '0');
}

function isDay(date: string): boolean {
  const time = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date);
}

function parseInteger(text: string): bigint {
  const negative = text.startsWith('-');
  const digits = text.replace(/^[-+]/, '');
  const value = unsignedInteger(digits);
  return negative ? -value : value;
}

function unsignedInteger(digits: string): bigint {
  if (/^0[bx]/.test(digits)) return BigInt(digits);
  if (digits.includes(':')) return BigInt(sexagesimal(digits));
  if (digits.length > 1 && digits.startsWith('0')) return BigInt(`0o${digits.slice(1)}`);
  return BigInt(digits);
}

function parseFloating(text: string): number {
  const sign = text.startsWith('-') ? -1 : 1;
  const digits = text.replace(/^[-+]/, '');
  if (digits === '.inf') return sign * Number.POSITIVE_INFINITY;
  if (digits === '.nan') return Number.NaN;
  return sign * (digits.includes(':') ? sexagesimal(digits) : Number(digits));
}

/** Base 60, as YAML 1.1 reads `1:30:00`. */
function sexagesimal(digits: string): number {
  return digits.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
