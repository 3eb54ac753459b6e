import { parse as parseLossless } from 'lossless-json';
import { stringify } from 'yaml';
import { type Data, isDataObject, toPythonJson } from '../../base/data';
import { parseYaml } from '../../project/yaml';
import { dataOfValue, valueOfData } from '../../python/data';
import { makeFunction } from '../../python/functions/makeFunction';
import { toText } from '../../python/repr';
import { isTrue } from '../../python/truth';
import type { Value } from '../../python/value';

/** dbt's `fromjson`, `tojson`, `fromyaml` and `toyaml`: what cannot be converted gives the default. */
export const JSON_YAML_FUNCTIONS: readonly (readonly [string, Value])[] = [
  [
    'fromjson',
    makeFunction('fromjson', 'string, default=None', (text, fallback) =>
      orElse(fallback, () => valueOfData(parseJson(toText(text)))),
    ),
  ],
  [
    'tojson',
    makeFunction('tojson', 'value, default=None, sort_keys=False', (value, fallback, sort) =>
      orElse(fallback, () => toPythonJson(sorted(dataOfValue(value), isTrue(sort)))),
    ),
  ],
  [
    'fromyaml',
    makeFunction('fromyaml', 'value, default=None', (text, fallback) =>
      orElse(fallback, () => valueOfData(parseYaml(toText(text), '').data)),
    ),
  ],
  [
    'toyaml',
    makeFunction('toyaml', 'value, default=None, sort_keys=False', (value, fallback, sort) =>
      orElse(fallback, () => toYaml(sorted(dataOfValue(value), isTrue(sort)))),
    ),
  ],
];

function orElse(fallback: Value, convert: () => Value): Value {
  try {
    return convert();
  } catch {
    return fallback;
  }
}

function parseJson(text: string): Data {
  const parseNumber = (digits: string): bigint | number =>
    /^-?\d+$/.test(digits) ? BigInt(digits) : Number(digits);
  return parseLossless(text, undefined, parseNumber) as Data;
}

function sorted(data: Data, sort: boolean): Data {
  if (!sort) return data;
  if (Array.isArray(data)) return data.map((item) => sorted(item, sort));
  if (!isDataObject(data)) return data;
  const keys = Object.keys(data).sort();
  return Object.fromEntries(keys.map((key) => [key, sorted(data[key] ?? null, sort)]));
}

/** PyYAML's block style: lists are not indented below their key. */
function toYaml(data: Data): string {
  return stringify(data, { indentSeq: false, singleQuote: true, lineWidth: 80, version: '1.1' });
}
