import { requireInteger } from '../../python/arguments';
import { findAttribute } from '../../python/attributes';
import { callValue } from '../../python/call';
import { Dict } from '../../python/dict';
import { valueError } from '../../python/errors';
import { argumentSource, type FieldRules, formatFields } from '../../python/format/fields';
import { formatValue } from '../../python/format/formatValue';
import { formatPercent } from '../../python/format/percent';
import { makeFunction, makeRawFunction } from '../../python/functions/makeFunction';
import { findItem } from '../../python/items';
import { listItems } from '../../python/iteration';
import { computeBinary } from '../../python/operators';
import { quoteText } from '../../python/quote';
import { toText } from '../../python/repr';
import { asText, StrObject } from '../../python/strObject';
import { Tuple } from '../../python/tuple';
import type { BinaryOperator, CallArguments, Value } from '../../python/value';
import { spendWork } from '../../python/work';
import { stripTags, unescapeHtml } from './html';

const HTML_ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  "'": '&#39;',
  '"': '&#34;',
};

/** A text with the characters that HTML gives a meaning replaced. */
function escapeHtml(text: string): string {
  spendWork(text.length);
  return text.replace(/[&<>'"]/g, (character) => HTML_ESCAPES[character] ?? character);
}

/** Text that is HTML already, so that escaping leaves it alone: markupsafe's Markup. */
export class Markup extends StrObject {
  readonly typeName = 'Markup';
  override readonly moduleName = 'markupsafe';

  override getAttribute(name: string): Value | undefined {
    if (MARKED_METHODS.has(name)) return this.wrapMethod(name);
    switch (name) {
      case '__html__':
        return makeFunction('__html__', '', () => this);
      case 'striptags':
        return makeFunction('striptags', '', () => stripTags(this.text));
      case 'unescape':
        return makeFunction('unescape', '', () => unescapeHtml(this.text));
      case 'format':
        return makeRawFunction('format', (call) => formatMarkup(this.text, argumentSource(call)));
      case 'join':
        return makeFunction('join', 'iterable', (items) => this.join(listItems(items)));
      default:
        return undefined;
    }
  }

  override getItem(key: Value): Value | undefined {
    const part = findItem(this.text, key);
    return part === undefined ? undefined : markTexts(part);
  }

  override binary(operator: BinaryOperator, other: Value, reflected: boolean): Value | undefined {
    const text = asText(other);
    if (operator === '+' && text !== undefined) {
      const escaped = escapeValue(other).text;
      return new Markup(reflected ? escaped + this.text : this.text + escaped);
    }
    if (operator === '%' && !reflected) {
      return new Markup(formatPercent(this.text, escapeInside(other)));
    }
    if (operator === '*' && !reflected) requireInteger(other);
    if (operator === '*') return new Markup(toText(computeBinary('*', this.text, other)));
    return undefined;
  }

  override toRepr(): string {
    return `Markup(${quoteText(this.text)})`;
  }

  private join(items: readonly Value[]): Markup {
    return new Markup(items.map((item) => escapeValue(item).text).join(this.text));
  }

  /** A str method whose text arguments are escaped and whose texts come out as Markup. */
  private wrapMethod(name: string): Value | undefined {
    const method = findAttribute(this.text, name);
    if (method === undefined) return undefined;
    return makeRawFunction(name, ({ positional, keyword }: CallArguments) =>
      markTexts(
        callValue(method, {
          positional: positional.map(escapeInside),
          keyword: new Map(Array.from(keyword, ([key, value]) => [key, escapeInside(value)])),
        }),
      ),
    );
  }
}

const MARKED_METHODS: ReadonlySet<string> = new Set(
  'capitalize casefold center expandtabs format_map ljust lower lstrip partition removeprefix removesuffix replace rjust rpartition rsplit rstrip split splitlines strip swapcase title translate upper zfill'.split(
    ' ',
  ),
);

/** markupsafe's `escape(value)`: Markup stays, anything else becomes text and is escaped. */
export function escapeValue(value: Value): Markup {
  return value instanceof Markup ? value : new Markup(escapeHtml(toText(value)));
}

/** Markupsafe's `Markup.format`: the text of each field is escaped, after it was formatted. */
export function formatMarkup(
  text: string,
  source: Parameters<typeof formatFields>[1],
  steps: Partial<FieldRules> = {},
): Markup {
  return new Markup(formatFields(text, source, { ...steps, text: formatField }));
}

function formatField(value: Value, spec: string): string {
  if (!(value instanceof Markup)) return escapeHtml(formatValue(value, spec));
  if (spec !== '') throw valueError('Unsupported format specification for Markup.');
  return value.text;
}

function escapeInside(value: Value): Value {
  if (value instanceof Markup) return value.text;
  const text = asText(value);
  if (text !== undefined) return escapeHtml(text);
  if (value instanceof Tuple) return new Tuple(value.items.map(escapeInside));
  if (!(value instanceof Dict)) return value;
  return new Dict(Array.from(value.entries(), ([key, item]) => [key, escapeInside(item)]));
}

function markTexts(value: Value): Value {
  if (typeof value === 'string') return new Markup(value);
  if (Array.isArray(value)) return value.map(markTexts);
  return value instanceof Tuple ? new Tuple(value.items.map(markTexts)) : value;
}
