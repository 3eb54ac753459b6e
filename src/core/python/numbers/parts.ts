import type { Value } from '../value';

/** The attributes of an int that are no methods. */
export function integerPart(value: bigint, name: string): Value | undefined {
  if (name === 'real' || name === 'numerator') return value;
  if (name === 'imag') return 0n;
  return name === 'denominator' ? 1n : undefined;
}

/** The attributes of a float that are no methods. */
export function floatPart(value: number, name: string): Value | undefined {
  if (name === 'real') return value;
  return name === 'imag' ? 0 : undefined;
}
