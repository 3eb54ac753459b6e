import { stringify, type Tags } from 'yaml';
import { parseYaml } from '../../project/yaml';
import { valueOfData } from '../../python/data';
import { Dict } from '../../python/dict';
import { PythonError, typeError, valueError } from '../../python/errors';
import { makeFunction } from '../../python/functions/makeFunction';
import { dumpJson } from '../../python/json/dump';
import { loadJson } from '../../python/json/load';
import { PyDate } from '../../python/modules/datetime/pyDate';
import { PyDateTime } from '../../python/modules/datetime/pyDateTime';
import { compareForSort } from '../../python/ordering';
import { toText } from '../../python/repr';
import { asText } from '../../python/strObject';
import { isTrue } from '../../python/truth';
import { sequenceItems } from '../../python/tuple';
import { typeName } from '../../python/typeName';
import { PyObject, type Value } from '../../python/value';

const TRUE_WORDS = /^(?:[Yy]es|YES|[Tt]rue|TRUE|[Oo]n|ON)$/;
const FALSE_WORDS = /^(?:[Nn]o|NO|[Ff]alse|FALSE|[Oo]ff|OFF)$/;

/** dbt's `fromjson`, `tojson`, `fromyaml` and `toyaml`: what cannot be converted gives the default. */
export const JSON_YAML_FUNCTIONS: readonly (readonly [string, Value])[] = [
  [
    'fromjson',
    makeFunction('fromjson', 'string, default=None', (text, fallback) =>
      orElse(fallback, () => loadJson(requireText(text))),
    ),
  ],
  [
    'tojson',
    makeFunction('tojson', 'value, default=None, sort_keys=False', (value, fallback, sort) =>
      orElse(fallback, () => dumpJson(value, { sortKeys: isTrue(sort) })),
    ),
  ],
  [
    'fromyaml',
    makeFunction('fromyaml', 'value, default=None', (text, fallback) =>
      orElse(fallback, () => valueOfData(parseYaml(requireStream(text), '', 'tagged').data)),
    ),
  ],
  [
    'toyaml',
    makeFunction('toyaml', 'value, default=None, sort_keys=False', (value, fallback, sort) =>
      orElse(fallback, () => toYaml(yamlOf(value, isTrue(sort)))),
    ),
  ],
];

/** What Python calls a ValueError, and what YAML cannot say, gives the default; other errors are the template's. */
function orElse(fallback: Value, convert: () => Value): Value {
  try {
    return convert();
  } catch (error) {
    const isOther = error instanceof PythonError && error.kind !== 'ValueError';
    // The stack's end is no mistake of the text.
    if (isOther || error instanceof RangeError) throw error;
    return fallback;
  }
}

function requireText(value: Value): string {
  const text = asText(value);
  if (text !== undefined) return text;
  throw typeError(`the JSON object must be str, bytes or bytearray, not ${typeName(value)}`);
}

function requireStream(value: Value): string {
  const text = asText(value);
  if (text !== undefined) return text;
  throw typeError('a string or stream input is required');
}

/** What YAML has of Python's values, with keys of any kind; a ValueError for what it has not. */
function yamlOf(value: Value, sort: boolean): unknown {
  if (value instanceof Dict) {
    const entries = Array.from(value.entries());
    if (sort) entries.sort(([a], [b]) => compareForSort(a, b));
    return new Map(entries.map(([key, item]) => [yamlOf(key, sort), yamlOf(item, sort)]));
  }
  const items = sequenceItems(value);
  if (items !== undefined) return items.map((item) => yamlOf(item, sort));
  if (isTime(value)) return value;
  if (value instanceof PyObject) throw valueError('cannot represent an object');
  return value;
}

function isTime(value: unknown): value is PyDate | PyDateTime {
  return value instanceof PyDate || value instanceof PyDateTime;
}

type Tag = Tags[number];

/** Python's dates and times are written without quotes. */
const TIME_TAG: Tag = {
  tag: 'tag:yaml.org,2002:timestamp',
  default: true,
  identify: isTime,
  resolve: (text: string) => text,
  stringify: ({ value }) => toText(value as Value),
};

/** A Map is an ordinary mapping here, as a Python dict is. */
function isOmap(tag: Tag): boolean {
  return typeof tag === 'object' && tag.tag === 'tag:yaml.org,2002:omap';
}

/** PyYAML reads `yes` and `no` as booleans, and not their first letters, so that it does not quote those. */
function withoutLetters(tag: Tag): Tag {
  if (typeof tag !== 'object' || tag.tag !== 'tag:yaml.org,2002:bool') return tag;
  const words = 'test' in tag && tag.test?.test('y') ? TRUE_WORDS : FALSE_WORDS;
  return { ...tag, test: words } as Tag;
}

/** PyYAML's block style: lists are not indented below their key, and a plain scalar alone is ended. */
function toYaml(data: unknown): string {
  const text = stringify(data, {
    indentSeq: false,
    singleQuote: true,
    blockQuote: false,
    lineWidth: 80,
    version: '1.1',
    customTags: (tags) => [TIME_TAG, ...tags.filter((tag) => !isOmap(tag)).map(withoutLetters)],
  });
  const isPlain = !(data instanceof Object) && !/^["'|>]/.test(text);
  if (isPlain) return `${text}...\n`;
  return typeof data === 'string' ? text.replace(/\n(?=[^\n])/g, '$&  ') : text;
}
