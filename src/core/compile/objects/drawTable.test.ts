import { expect, it } from 'vitest';
import { makeDecimal } from '../../python/decimal/decimal';
import { PyDate } from '../../python/modules/datetime/pyDate';
import { drawTable, USUAL_LIMITS } from './drawTable';
import { drawStructure, writeCsv, writeJson } from './printTable';

const DAY = new PyDate({ year: 2024, month: 1, day: 1 });
const TABLE = {
  names: ['i', 'n', 't', 'd', 'none'],
  columns: [
    [1n, 1000n],
    [makeDecimal('-12345.6789'), null],
    ['a', 'say "b"'],
    [DAY, null],
    [null, null],
  ],
};

it('[D11] draws a table as agate prints it', () => {
  expect(drawTable(TABLE, USUAL_LIMITS)).toBe(
    `|    i |            n | t       |          d | none |
| ---- | ------------ | ------- | ---------- | ---- |
|    1 | -12,345.679… | a       | 2024-01-01 |      |
| 1000 |              | say "b" |            |      |
`,
  );
});

it('[D11] draws no more than is asked for', () => {
  expect(drawTable(TABLE, { rows: 1, columns: 2, width: 5, places: 0 })).toBe(
    `| i |     n | ... |
| - | ----- | --- |
| 1 | -1... | ... |
| ... |   ... | ... |
`,
  );
});

it('[R7] writes a table in agate’s other forms', () => {
  expect(drawStructure({ names: ['a', 'b'], columns: [[1n], ['x']] })).toBe(
    `| column | data_type |
| ------ | --------- |
| a      | Integer   |
| b      | Text      |
`,
  );
  expect(writeCsv(TABLE)).toBe('i,n,t,d,none\n1,-12345.6789,a,2024-01-01,\n1000,,"say ""b""",,\n');
  expect(writeJson(TABLE)).toContain('[{"i": 1, "n": -12345.6789, "t": "a", "d": "2024-01-01"');
});
