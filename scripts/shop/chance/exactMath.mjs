// @ts-check
// Math.log, Math.exp and Math.pow may differ in the last bit between engines; + - * / may not.
// The shop must have the same bytes everywhere, so what it needs of them is computed here.

const bits = new DataView(new ArrayBuffer(8));

/** Natural logarithm of a normal double above 0, to about 1e-13. @param {number} value */
export function naturalLog(value) {
  bits.setFloat64(0, value);
  const exponent = ((bits.getUint16(0) >> 4) & 0x7ff) - 1023;
  const mantissa = value / powerOfTwo(exponent);
  const ratio = (mantissa - 1) / (mantissa + 1);
  const square = ratio * ratio;
  let sum = 0;
  for (let term = 25; term >= 1; term -= 2) sum = sum * square + 1 / term;
  return exponent * Math.LN2 + 2 * ratio * sum;
}

/** e to the power of `value`, for |value| < 700, to about 1e-13. @param {number} value */
export function exponential(value) {
  const halvings = Math.round(value / Math.LN2);
  const rest = value - halvings * Math.LN2;
  let sum = 1;
  for (let term = 13; term >= 1; term -= 1) sum = 1 + (sum * rest) / term;
  return sum * powerOfTwo(halvings);
}

/** 2 to the power of a whole exponent between -1022 and 1023, exact. @param {number} exponent */
function powerOfTwo(exponent) {
  bits.setUint32(4, 0);
  bits.setUint32(0, (exponent + 1023) << 20);
  return bits.getFloat64(0);
}
