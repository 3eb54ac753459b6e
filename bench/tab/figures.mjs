// @ts-check

/**
 * @param {readonly number[]} values
 * @returns {number}
 */
function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/**
 * Prints `name  median (min–max) unit`.
 *
 * @param {string} name
 * @param {readonly number[]} values
 * @param {string} [unit]
 */
export function printFigure(name, values, unit = 'ms') {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  console.log(
    `${name.padEnd(46)} ${median(values)} ${unit}  (${least}–${most}, n = ${values.length})`,
  );
}
