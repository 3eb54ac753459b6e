// Characters of Unicode's Numeric_Type Digit, for which JavaScript has no property: superscripts, circled digits.
const DIGITS =
  '\\p{Nd}²³¹\\u1369-\\u1371\\u19da\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2460-\\u2468\\u2474-\\u247c\\u2488-\\u2490\\u24ea\\u24f5-\\u24fd\\u24ff\\u2776-\\u277e\\u2780-\\u2788\\u278a-\\u2792';
const NUMERALS = '〇一二三四五六七八九十百千万億兆';

const ALPHA = /^\p{L}+$/u;
const DECIMAL = /^\p{Nd}+$/u;
const DIGIT = new RegExp(`^[${DIGITS}]+$`, 'u');
const NUMERIC = new RegExp(`^[\\p{N}${NUMERALS}]+$`, 'u');
const ALPHANUMERIC = /^[\p{L}\p{N}]+$/u;
const IDENTIFIER = /^[\p{XID_Start}_]\p{XID_Continue}*$/u;
const UNPRINTABLE = /(?! )[\p{C}\p{Z}]/u;

export const isAlpha = (text: string): boolean => ALPHA.test(text);
export const isDecimal = (text: string): boolean => DECIMAL.test(text);
export const isDigit = (text: string): boolean => DIGIT.test(text);
export const isNumeric = (text: string): boolean => NUMERIC.test(text);
export const isAlphanumeric = (text: string): boolean => ALPHANUMERIC.test(text);
export const isIdentifier = (text: string): boolean => IDENTIFIER.test(text);
export const isPrintable = (text: string): boolean => !UNPRINTABLE.test(text);
export const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);
