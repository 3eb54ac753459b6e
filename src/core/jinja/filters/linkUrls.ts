export interface LinkOptions {
  /** How many characters of a URL are shown; null for all. */
  readonly limit: number | null;
  readonly rel: string;
  readonly target: string | null;
  readonly schemes: readonly string[];
}

const LEADING = /^(?:[(<]|&lt;)+/;
const TRAILING = /(?:[)>.,\n]|&gt;)+$/;
const BRACKETS: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['<', '>'],
  ['&lt;', '&gt;'],
];
const HOST = String.raw`(?:[\w-]+\.)+(?:com|net|int|edu|gov|org|info|mil)`;
const URL_PATTERN = new RegExp(
  String.raw`^(?:https?://|www\.)(?:[\w%-]+\.)+(?:[a-z]{2,63}|xn--[\w%]{2,59})(?:[/?#]\S*)?$` +
    String.raw`|^(?:https?://)(?:(?:[\w%-]+\.)*[\w%-]+|(?:\d{1,3}\.){3}\d{1,3}|\[[\da-f:]+\])(?::\d{1,5})?(?:[/?#]\S*)?$` +
    String.raw`|^www\.(?:[\w%-]+\.)+[a-z]{2,63}(?::\d{1,5})?(?:[/?#]\S*)?$` +
    String.raw`|^${HOST}(?::\d{1,5})?(?:[/?#]\S*)?$`,
  'i',
);
const EMAIL = /^\S+@\w[\w.-]*\.\w+$/;

/** Makes links of the URLs and mail addresses in a text that is escaped for HTML already. */
export function linkUrls(text: string, options: LinkOptions): string {
  return text
    .split(/(\s+)/)
    .map((word) => linkWord(word, options))
    .join('');
}

function linkWord(word: string, options: LinkOptions): string {
  const [head, middle, tail] = trimPunctuation(word);
  return head + linkMiddle(middle, options) + tail;
}

/** A word without the punctuation around it; a bracket that its own opening one precedes belongs to it. */
function trimPunctuation(word: string): [string, string, string] {
  const head = LEADING.exec(word)?.[0] ?? '';
  const rest = word.slice(head.length);
  const tail = TRAILING.exec(rest)?.[0] ?? '';
  let middle = rest.slice(0, rest.length - tail.length);
  let after = tail;
  for (const [open, close] of BRACKETS) {
    let missing = countText(middle, open) - countText(middle, close);
    for (; missing > 0 && after.includes(close); missing -= 1) {
      const end = after.indexOf(close) + close.length;
      middle += after.slice(0, end);
      after = after.slice(end);
    }
  }
  return [head, middle, after];
}

function linkMiddle(middle: string, options: LinkOptions): string {
  if (URL_PATTERN.test(middle)) {
    const href = /^https?:\/\//i.test(middle) ? middle : `https://${middle}`;
    return makeLink(href, shorten(middle, options.limit), options);
  }
  const address = middle.startsWith('mailto:') ? middle.slice('mailto:'.length) : middle;
  if (middle !== address && EMAIL.test(address)) return `<a href="${middle}">${address}</a>`;
  const isMail =
    middle.includes('@') &&
    !middle.startsWith('www.') &&
    !middle.startsWith('@') &&
    !middle.includes(':') &&
    EMAIL.test(middle);
  if (isMail) return `<a href="mailto:${middle}">${middle}</a>`;
  const known = options.schemes.some((scheme) => middle !== scheme && middle.startsWith(scheme));
  return known ? makeLink(middle, middle, options) : middle;
}

function makeLink(href: string, text: string, { rel, target }: LinkOptions): string {
  const where = target === null ? '' : ` target="${target}"`;
  return `<a href="${href}"${rel === '' ? '' : ` rel="${rel}"`}${where}>${text}</a>`;
}

function shorten(text: string, limit: number | null): string {
  return limit !== null && text.length > limit ? `${text.slice(0, limit)}...` : text;
}

function countText(text: string, part: string): number {
  return text.split(part).length - 1;
}
