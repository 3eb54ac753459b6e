/** Linear-light red, green and blue, each 0 to 1. */
export type LinearRgb = readonly [number, number, number];

/** Reads `#RRGGBB` into linear light (sRGB transfer curve, IEC 61966-2-1). */
export function parseHex(hex: string): LinearRgb {
  const digits = /^#([0-9a-f]{6})$/i.exec(hex)?.[1];
  if (digits === undefined) throw new Error(`Not a #RRGGBB colour: ${hex}`);
  const channel = (at: number) => linearize(Number.parseInt(digits.slice(at, at + 2), 16) / 255);
  return [channel(0), channel(2), channel(4)];
}

function linearize(encoded: number): number {
  return encoded <= 0.04045 ? encoded / 12.92 : ((encoded + 0.055) / 1.055) ** 2.4;
}

function luminance([r, g, b]: LinearRgb): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** WCAG 2.2 contrast ratio of two `#RRGGBB` colours, 1 to 21. */
export function contrast(first: string, second: string): number {
  const [low = 0, high = 0] = [luminance(parseHex(first)), luminance(parseHex(second))].sort(
    (a, b) => a - b,
  );
  return (high + 0.05) / (low + 0.05);
}

export type ColourVision = 'normal' | 'protan' | 'deutan' | 'tritan';

type Matrix = readonly [LinearRgb, LinearRgb, LinearRgb];

// Machado, Oliveira, Fernandes 2009, table for severity 1.0; applied in linear RGB.
const simulations: Record<ColourVision, Matrix> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** The colour as a viewer with that colour vision sees it, clipped to the sRGB gamut. */
export function simulateVision([r, g, b]: LinearRgb, vision: ColourVision): LinearRgb {
  const [red, green, blue] = simulations[vision].map(([x, y, z]) =>
    Math.min(1, Math.max(0, x * r + y * g + z * b)),
  );
  return [red ?? 0, green ?? 0, blue ?? 0];
}
