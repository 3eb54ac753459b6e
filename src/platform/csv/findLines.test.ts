import { expect, it } from 'vitest';
import { findLines } from './findLines';

async function linesOf(
  text: string,
  loadedRows: readonly number[],
  rejectedAt: readonly number[] = [],
  delimiter = ',',
) {
  const found = await findLines(new Blob([text]), { delimiter, loadedRows, rejectedAt });
  return { loaded: loadedRows.map(found.ofLoaded), rejected: rejectedAt.map(found.ofRejected) };
}

it('counts the header as line 1 and the first row as row 0', async () => {
  expect(await linesOf('a,b\n1,2\n3,4', [0, 1])).toMatchObject({ loaded: [2, 3] });
});

it('counts the lines of fields that run over several, with doubled quotes in them', async () => {
  expect(await linesOf('a,b\n1,"x\ny ""z""\n"\n2,k\n', [0, 1])).toMatchObject({ loaded: [2, 5] });
});

it('passes over blank lines, and takes CRLF and CR for one line end each', async () => {
  expect(await linesOf('a,b\r\n\r\n1,2\r\n\r\n3,4\r\n', [0, 1])).toMatchObject({ loaded: [3, 5] });
  expect(await linesOf('a,b\r1,2\r3,4', [0, 1])).toMatchObject({ loaded: [2, 3] });
});

it('does not count rejected rows, whose positions may lie on the line end before them', async () => {
  const text = 'a,b\r\n1,2\r\nx,y\r\n3,4\r\n';
  const onLineFeed = text.indexOf('x') - 1;
  expect(await linesOf(text, [0, 1], [onLineFeed])).toEqual({ loaded: [2, 4], rejected: [3] });
  expect(await linesOf(text, [1], [text.indexOf('x')])).toEqual({ loaded: [4], rejected: [3] });
});

it('takes a quote inside a plain field for a letter', async () => {
  expect(await linesOf('a;b\n5" tv;1\n6" tv;2\n', [0, 1], [], ';')).toMatchObject({
    loaded: [2, 3],
  });
});
