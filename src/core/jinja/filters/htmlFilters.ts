import { requireCount } from '../../python/arguments';
import { Dict } from '../../python/dict';
import { PythonError, typeError, valueError } from '../../python/errors';
import { iterate, iterateIfPossible } from '../../python/iteration';
import { toRepr, toText } from '../../python/repr';
import { asText } from '../../python/strObject';
import { isTrue } from '../../python/truth';
import { typeName } from '../../python/typeName';
import { unpack } from '../../python/unpack';
import type { Value } from '../../python/value';
import type { Evaluation } from '../runtime/frame';
import { stripTags } from '../runtime/html';
import { escapeValue, Markup } from '../runtime/markup';
import { Undefined } from '../runtime/undefined';
import { type Definition, defineOperations } from './defineOperations';
import { linkUrls } from './linkUrls';
import { failMissing } from './missingAttribute';
import { plainText } from './softText';

const ESCAPE: Definition = ['escape(s)', (_, s) => escapeValue(s)];
const ATTRIBUTE_BREAK = /[\s/>=]/;

/** Jinja2's filters for HTML and URLs. */
export const HTML_FILTERS = defineOperations({
  escape: ESCAPE,
  e: ESCAPE,
  forceescape: ['do_forceescape(value)', (_, value) => escapeValue(plainText(value))],
  safe: ['do_mark_safe(value)', (_, value) => new Markup(plainText(value))],
  striptags: ['do_striptags(value)', (_, value) => stripTags(plainText(value))],
  urlencode: ['do_urlencode(value)', (_, value) => encodeUrl(value)],
  xmlattr: ['do_xmlattr(eval_ctx, d, autospace=True)', formatAttributes],
  urlize: [
    'do_urlize(eval_ctx, value, trim_url_limit=None, nofollow=False, target=None, rel=None, extra_schemes=None)',
    ({ autoescape }, value, limit, nofollow, target, rel, schemes) => {
      const linked = linkUrls(escapeValue(value).text, {
        limit: limit === null ? null : requireCount(limit),
        rel: listRelations(rel, isTrue(nofollow)),
        target: target === null ? null : toText(target),
        schemes: schemes === null ? [] : Array.from(iterate(schemes), checkScheme),
      });
      return autoescape ? new Markup(linked) : linked;
    },
  ],
});

function encodeUrl(value: Value): string {
  const items = asText(value) === undefined ? iterateIfPossible(value) : undefined;
  if (items === undefined) return quoteUrl(plainText(value), '/');
  const pairs = value instanceof Dict ? value.items().iterate() : items;
  return Array.from(pairs, (pair) => {
    const parts = unpack(pair, 2);
    return parts.map((part) => quoteUrl(plainText(part), '').replaceAll('%20', '+')).join('=');
  }).join('&');
}

/** Percent-encodes all but letters, digits, `_.-~` and the characters of `safe`. */
function quoteUrl(text: string, safe: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => {
    const character = String.fromCharCode(byte);
    if (byte < 0x80 && (/[\w.~-]/.test(character) || safe.includes(character))) return character;
    return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
  }).join('');
}

function formatAttributes({ autoescape }: Evaluation, value: Value, autospace: Value): Value {
  if (!(value instanceof Dict)) failMissing(value, 'items');
  const parts: string[] = [];
  for (const [key, item] of value.entries()) {
    if (item === null || item instanceof Undefined) continue;
    const name = asText(key);
    if (name === undefined) {
      throw typeError(`expected string or bytes-like object, got '${typeName(key)}'`);
    }
    if (ATTRIBUTE_BREAK.test(name)) {
      throw valueError(`Invalid character in attribute name: ${toRepr(key)}`);
    }
    parts.push(`${escapeValue(key).text}="${escapeValue(item).text}"`);
  }
  const text = (isTrue(autospace) && parts.length > 0 ? ' ' : '') + parts.join(' ');
  return autoescape ? new Markup(text) : text;
}

function listRelations(rel: Value, nofollow: boolean): string {
  const relations = new Set((rel === null ? '' : toText(rel)).split(/\s+/).filter(Boolean));
  if (nofollow) relations.add('nofollow');
  relations.add('noopener');
  return Array.from(relations).sort().join(' ');
}

function checkScheme(value: Value): string {
  const scheme = toText(value);
  if (/^[\w.+-]{2,}:(?:\/){0,2}$/.test(scheme)) return scheme;
  throw new PythonError(
    'FilterArgumentError',
    `${toRepr(value)} is not a valid URI scheme prefix.`,
  );
}
