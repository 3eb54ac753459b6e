import { expect, it } from 'vitest';
import { writeMarkdown } from './writeMarkdown';

it('writes exact values, numbers to the right, and nothing that would break the table', () => {
  const text = writeMarkdown({
    columns: [
      { name: 'a|b', type: { kind: 'text' }, typeName: 'VARCHAR' },
      {
        name: 'total',
        type: { kind: 'decimal', precision: 12, scale: 2 },
        typeName: 'DECIMAL(12,2)',
      },
    ],
    rowCount: 2,
    data: [
      ['x|y\nz\\', null],
      [-5n, 123456n],
    ],
  });
  expect(text).toBe(
    '| a\\|b | total |\n| --- | ---: |\n| x\\|y<br>z\\\\ | -0.05 |\n|  | 1234.56 |\n',
  );
});
