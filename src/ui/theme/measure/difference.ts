import type { LinearRgb } from './colour';

/** CIELAB under D65: lightness 0 to 100, then a* and b*. */
export type Lab = readonly [number, number, number];

const whiteD65 = [0.95047, 1, 1.08883] as const;

export function labOf([r, g, b]: LinearRgb): Lab {
  const x = lightnessCurve((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / whiteD65[0]);
  const y = lightnessCurve((0.2126729 * r + 0.7151522 * g + 0.072175 * b) / whiteD65[1]);
  const z = lightnessCurve((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / whiteD65[2]);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function lightnessCurve(t: number): number {
  return t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116;
}

const radians = (degrees: number) => (degrees * Math.PI) / 180;

function hueOf(a: number, b: number): number {
  if (a === 0 && b === 0) return 0;
  const degrees = (Math.atan2(b, a) * 180) / Math.PI;
  return degrees < 0 ? degrees + 360 : degrees;
}

interface Pair {
  readonly c1: number;
  readonly c2: number;
  readonly h1: number;
  readonly h2: number;
}

function adjustedChroma(first: Lab, second: Lab): Pair {
  const meanChroma = (Math.hypot(first[1], first[2]) + Math.hypot(second[1], second[2])) / 2;
  const grow = 1.5 - 0.5 * Math.sqrt(meanChroma ** 7 / (meanChroma ** 7 + 25 ** 7));
  const a1 = first[1] * grow;
  const a2 = second[1] * grow;
  return {
    c1: Math.hypot(a1, first[2]),
    c2: Math.hypot(a2, second[2]),
    h1: hueOf(a1, first[2]),
    h2: hueOf(a2, second[2]),
  };
}

function hueStep({ c1, c2, h1, h2 }: Pair): number {
  if (c1 * c2 === 0) return 0;
  const step = h2 - h1;
  if (step > 180) return step - 360;
  return step < -180 ? step + 360 : step;
}

function meanHue({ c1, c2, h1, h2 }: Pair): number {
  if (c1 * c2 === 0) return h1 + h2;
  if (Math.abs(h1 - h2) <= 180) return (h1 + h2) / 2;
  return h1 + h2 < 360 ? (h1 + h2 + 360) / 2 : (h1 + h2 - 360) / 2;
}

function hueWeight(hue: number): number {
  return (
    1 -
    0.17 * Math.cos(radians(hue - 30)) +
    0.24 * Math.cos(radians(2 * hue)) +
    0.32 * Math.cos(radians(3 * hue + 6)) -
    0.2 * Math.cos(radians(4 * hue - 63))
  );
}

function rotation(hue: number, chroma: number): number {
  const spread = 30 * Math.exp(-(((hue - 275) / 25) ** 2));
  return -Math.sin(radians(2 * spread)) * 2 * Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));
}

/** CIEDE2000 colour difference with unit weights (Sharma, Wu, Dalal 2005); about 1 is just noticeable side by side. */
export function ciede2000(first: Lab, second: Lab): number {
  const pair = adjustedChroma(first, second);
  const lightness = (first[0] + second[0]) / 2;
  const chroma = (pair.c1 + pair.c2) / 2;
  const hue = meanHue(pair);
  const lift = (lightness - 50) ** 2;
  const dL = (second[0] - first[0]) / (1 + (0.015 * lift) / Math.sqrt(20 + lift));
  const dC = (pair.c2 - pair.c1) / (1 + 0.045 * chroma);
  const chord = 2 * Math.sqrt(pair.c1 * pair.c2) * Math.sin(radians(hueStep(pair) / 2));
  const dH = chord / (1 + 0.015 * chroma * hueWeight(hue));
  return Math.sqrt(dL ** 2 + dC ** 2 + dH ** 2 + rotation(hue, chroma) * dC * dH);
}
