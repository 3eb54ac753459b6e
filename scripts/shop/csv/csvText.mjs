// @ts-check

/**
 * RFC 4180: a field is quoted where a comma, a quote or a line end asks for it.
 * @param {string} text
 */
export function quoteField(text) {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A plain decimal with two places. @param {number} cents a whole number */
export function moneyText(cents) {
  const size = Math.abs(cents);
  const rest = size % 100;
  const sign = cents < 0 ? '-' : '';
  return `${sign}${(size - rest) / 100}.${rest < 10 ? '0' : ''}${rest}`;
}

/**
 * A row with its line end; the fields are quoted already where they must be.
 * @param {readonly (string | number)[]} fields
 */
export function joinRow(fields) {
  return `${fields.join(',')}\n`;
}
