import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeTabPorts } from '../../../../testing/tabPorts';
import { describeProblem } from '../../../core/base/problems/problem';
import { openProblems } from '../../../core/intake/review';
import { userSql } from '../../../core/sql/sql';
import type { Warehouse } from '../../../core/warehouse/warehouse';
import { makeTabApi } from '../tabApi';
import type { FileReview } from './fileReview';

const seed = (name: string) => readFileSync(path.resolve('seeds', `${name}.csv`), 'utf8');
const csv = (name: string, ...text: BlobPart[]) => new File(text, name, { type: 'text/csv' });
const words = (line: string) => line.split(' ');

describe('an import', () => {
  let warehouse: Warehouse | undefined;
  const plain = nodeTabPorts();
  const openDatabase: typeof plain.openDatabase = async (...about) => {
    const opened = await plain.openDatabase(...about);
    ({ warehouse } = opened);
    return opened;
  };
  const api = makeTabApi(nodeTabPorts({ openDatabase }));

  beforeAll(async () => {
    await api.boot(() => undefined);
    const answer = await api.run(words('seed'), () => undefined);
    expect(answer.kind).toBe('ran');
  }, 60_000);

  /** Takes files in, reads them, tells, and takes them out again. */
  async function review(...files: File[]): Promise<FileReview[]> {
    const reviews = await take(...files);
    for (const { id } of reviews) await api.removeFile(id);
    return reviews;
  }
  async function take(...files: File[]): Promise<FileReview[]> {
    let reviews = await api.review(files);
    for (const { id } of reviews) reviews = await api.checkFile(id);
    return reviews;
  }
  async function one(name: string, ...text: BlobPart[]): Promise<FileReview> {
    const [found] = await review(csv(name, ...text));
    if (!found) throw new Error('no review');
    return found;
  }
  const errorsOf = ({ problems }: FileReview) =>
    problems
      .map((problem) => describeProblem(problem))
      .filter(({ severity }) => severity === 'error')
      .map(({ message }) => message);
  const firstRow = async (text: string) => {
    const answer = await api.query('q', text, 10);
    if (answer.kind !== 'rows') throw new Error(JSON.stringify(answer));
    return answer.rows.data.map((column) => column[0]);
  };
  const tables = () =>
    firstRow("select count(*) from duckdb_tables() where table_name like '%incoming%'");

  describe('finds the seed and the columns', () => {
    it('by header and name, in any order of columns, with effects in numbers', async () => {
      const [header = '', ...lines] = seed('raw_products').trim().split('\n');
      const order = [...header.split(',').keys()].reverse();
      const shuffled = [header, ...lines.filter((line) => !line.includes('"'))].map((line) =>
        order.map((at) => line.split(',')[at]).join(','),
      );
      const found = await one('products_july.csv', shuffled.join('\n'));
      expect(found).toMatchObject({ seed: 'raw_products', status: 'checked', problems: [] });
      expect(found.reason).toBe('its name and 7 of 7 column names');
      expect(found.checked?.effect).toEqual({
        present: 60,
        kept: shuffled.length - 1,
        added: 0,
      });
      expect(found.checked?.preview.columns.map(({ name }) => name)).toEqual(header.split(','));
    });

    it('by meaning; new columns are left out, missing ones are null', async () => {
      const found = await one('x.csv', 'CategoryID,CATEGORY_NAME,colour\n1,A,red\n');
      expect(found.seed).toBe('raw_categories');
      expect(found.problems.map(({ code }) => code)).toEqual([
        'import-column-absent',
        'import-column-new',
      ]);
      expect(found.checked?.preview.data).toEqual([[1n], ['A'], [null]]);
    });

    it('reads a header that names a column twice, and one without a name', async () => {
      const found = await one(
        'categories.csv',
        'category_id,category_name,category_name,\n1,A,B,C\n',
      );
      expect(found.checked?.preview.data).toEqual([[1n], ['A'], [null]]);
      expect(found.columns).toEqual([
        'category_id',
        'category_name',
        'category_name (2)',
        'column 4',
      ]);
    });

    it('lets the user choose another column, seed and delimiter', async () => {
      const [opened] = await take(csv('a.csv', 'category_id,label,parent_category_id\n5,Hats,\n'));
      const id = opened?.id ?? '';
      expect(errorsOf(opened as FileReview)).toEqual([
        'a.csv has no column category_name, which the models need',
      ]);
      await api.changeReview(id, {
        kind: 'column',
        fileColumn: 'label',
        seedColumn: 'category_name',
      });
      const [mapped] = await api.checkFile(id);
      expect(mapped).toMatchObject({ status: 'checked', problems: [] });
      expect(mapped?.checked?.preview.data).toEqual([[5n], ['Hats'], [null]]);
      await api.changeReview(id, { kind: 'seed', seed: 'raw_products' });
      const [moved] = await api.checkFile(id);
      expect(moved).toMatchObject({ seed: 'raw_products', status: 'refused' });
      await api.removeFile(id);
      expect(await tables()).toEqual([0n]);
    });
  });

  describe('reads what stock dbt reads, to the value', () => {
    it.each([
      ['a byte-order mark', '\ufeffcategory_id,category_name,parent_category_id\n1,A,\n'],
      ['CRLF line ends', 'category_id,category_name,parent_category_id\r\n1,A,\r\n'],
      ['CR line ends', 'category_id,category_name,parent_category_id\r1,A,\r'],
      ['no line end at the end', 'category_id,category_name,parent_category_id\n1,A,'],
      ['semicolons', 'category_id;category_name;parent_category_id\n1;A;\n'],
      ['tabs', 'category_id\tcategory_name\tparent_category_id\n1\tA\t\n'],
      ['quotes everywhere', '"category_id","category_name","parent_category_id"\n"1","A",""\n'],
      ['blank lines', 'category_id,category_name,parent_category_id\n\n1,A,\n\n'],
    ])('%s', async (_, text) => {
      const found = await one('categories.csv', text);
      expect(found).toMatchObject({ status: 'checked', problems: [] });
      expect(found.checked?.preview.data).toEqual([[1n], ['A'], [null]]);
    });

    it('keeps blanks in text, takes empty quotes for null, and rounds money half away from zero', async () => {
      const found = await one(
        'products.csv',
        'product_id,sku,product_name,brand,category_id,unit_cost,unit_price\n1, s ,"a ""b"", c","",2,0.005, 1e2 \n',
      );
      expect(found.checked?.preview.data).toEqual([
        [1n],
        [' s '],
        ['a "b", c'],
        [null],
        [2n],
        [1n],
        [10000n],
      ]);
    });
  });

  describe('refuses, and nothing changes', () => {
    it.each([
      [
        'customers.xlsx',
        'PK\u0003\u0004zip',
        'customers.xlsx is a workbook or an archive. Only CSV files can be read here',
      ],
      ['b.csv', 'a\u0000b', 'b.csv is no text. Only CSV files can be read here'],
      ['empty.csv', '', 'empty.csv is empty: it has not even a header'],
      ['weather.csv', 'day,rain\n1,2\n', 'weather.csv has the columns of no seed'],
      [
        'raw_categories.csv',
        '1,Hats,\n2,Caps,1\n',
        'raw_categories.csv has no header: its first line reads 1,Hats,column 3',
      ],
      [
        'categories.csv',
        'category_name,parent_category_id\nA,1\n',
        'categories.csv has no column category_id. It is the key, so the file cannot be loaded',
      ],
      [
        'categories.csv',
        'category_id,category_name,parent_category_id\n',
        'categories.csv is empty: it has a header and no rows. Replacing would remove 49 rows of raw_categories',
      ],
      [
        'categories.csv',
        'category_id,category_name,parent_category_id\n1,A,2\r\n2,B,\n',
        'categories.csv mixes two kinds of line ends',
      ],
    ])('%s %j', async (name, text, message) => {
      const found = await one(name, text);
      expect(errorsOf(found)).toEqual([message]);
      expect(await firstRow('select count(*) from raw_categories')).toEqual([49n]);
      expect(await tables()).toEqual([0n]);
    });

    it('values of another type, with their lines, also behind fields that run over lines', async () => {
      const found = await one(
        'raw_categories.csv',
        'category_id,category_name,parent_category_id\r\n1,"Two\r\nlines",\r\n\r\n2,Ok,x\r\n3,Fine,1\r\n',
      );
      expect(errorsOf(found)).toEqual([
        '1 value in parent_category_id is no whole number (line 5), such as x',
      ]);
      expect(found.checked).toMatchObject({ rows: 2 });
      expect(found.checked?.faults).toEqual([
        { line: 5, column: 'parent_category_id', value: 'x', reason: 'is no whole number' },
      ]);
    });

    it('keys that stand twice, with both lines, counted past rows that do not fit', async () => {
      const found = await one(
        'categories.csv',
        'category_id,category_name,parent_category_id\n7,"A\nB",\nx,C,\n8,D,\n7,E,\n',
      );
      expect(errorsOf(found)).toEqual([
        '1 value in category_id is no whole number (line 4), such as x',
        '1 key stands more than once, such as category_id 7 (lines 2 and 6)',
      ]);
      expect(openProblems(found.problems, ['rejected-rows']).map(({ code }) => code)).toEqual([
        'import-key-twice',
      ]);
    });

    it('a key of two columns that stands twice', async () => {
      const found = await one(
        'raw_order_items.csv',
        'order_id,line_number,product_id,quantity,unit_price,discount_amount\n1,1,1,1,1,0\n1,2,1,1,1,0\n1,1,2,1,1,0\n',
      );
      expect(errorsOf(found)).toEqual([
        '1 key stands more than once, such as order_id, line_number 1, 1 (lines 2 and 4)',
      ]);
    });

    it('rows without a key', async () => {
      const found = await one(
        'categories.csv',
        'category_id,category_name,parent_category_id\n1,A,\n,B,\n,C,\n',
      );
      expect(errorsOf(found)).toEqual(['2 rows have no category_id (lines 3 and 4)']);
      expect(found.checked?.rows).toBe(1);
      expect(openProblems(found.problems, ['rows-without-key'])).toEqual([]);
    });

    it('rows with another number of fields, and quotes that are not closed', async () => {
      const shape = await one(
        'categories.csv',
        'category_id,category_name,parent_category_id\n1,A\n2,B,1,9\n3,C,\n',
      );
      expect(errorsOf(shape)).toEqual([
        '2 rows have another number of fields than the header (lines 2 and 3)',
      ]);
      const quote = await one(
        'categories.csv',
        'category_id,category_name,parent_category_id\n1,"A,\n2,B,\n3,C,\n',
      );
      expect(errorsOf(quote)[0]).toContain('a quote that is not closed');
      expect(openProblems(quote.problems, ['rejected-rows'])).toHaveLength(1);
    });

    it('text that is no UTF-8, with its line', async () => {
      const found = await one(
        'categories.csv',
        'category_id,category_name,parent_category_id\n1,A,\n2,',
        new Uint8Array([0xe9, 0xff]),
        ',\n',
      );
      expect(errorsOf(found)).toEqual(['1 row holds text that is no UTF-8 (line 3)']);
    });

    it('two files for one seed', async () => {
      const reviews = await review(
        csv('a.csv', 'category_id,category_name\n1,A\n'),
        csv('b.csv', 'category_id,category_name\n2,B\n'),
      );
      expect(errorsOf(reviews[1] as FileReview)).toEqual([
        'a.csv and b.csv would both replace raw_categories',
      ]);
      expect(reviews.map(({ checked }) => checked?.preview.data[1])).toEqual([['A'], ['B']]);
    });
  });

  it('tells of times that the models cannot read, as they read them', async () => {
    const times = [
      '2024-03-01T10:00:00Z',
      '2024-03-01 10:00:00.25+02:00',
      '2024-03-01',
      '2024-03-01T10:00Z',
      ' 2024-03-01T10:00:00 ',
      '2024-03-01T10:00:00 +02',
      '',
      '31/02/2026',
      '2024-02-30T10:00:00Z',
      '2024-03-01T25:00:00Z',
    ];
    const found = await one(
      'customers.csv',
      'user_id,first_name,last_name,email,created_at\n',
      times.map((time, at) => `${at},a,b,c@d.ef,${time}\n`).join(''),
    );
    const told = found.problems.find(({ code }) => code === 'import-time-unreadable');
    expect(told && describeProblem(told).message).toBe(
      "3 values in created_at are no date or time (lines 9, 10 and 11), such as '31/02/2026'",
    );
  });

  it('reads decimal commas when told to, and says what they would become', async () => {
    const text =
      'product_id;product_name;category_id;unit_cost;unit_price\n1;A;1;1,5;1.249,00\n2;B;1;2.25;3\n3;C;1;x;4,1\n';
    const [opened] = await take(csv('products.csv', text));
    const wrong = opened?.problems.find(
      ({ code, params }) =>
        code === 'import-value-wrong' && JSON.stringify(params).includes('unit_price'),
    );
    expect(wrong && describeProblem(wrong)).toMatchObject({
      message: '2 values in unit_price use a decimal comma (lines 2 and 4), such as 1.249,00',
      mend: 'Read them as 1249.00 and so on, or leave these rows out.',
    });
    const id = opened?.id ?? '';
    await api.changeReview(id, { kind: 'decimal-comma', column: 'unit_price' });
    await api.checkFile(id);
    await api.changeReview(id, { kind: 'decimal-comma', column: 'unit_cost' });
    const [mended] = await api.checkFile(id);
    expect(errorsOf(mended as FileReview)).toEqual([
      '1 value in unit_cost is no number (line 4), such as x',
    ]);
    const { data, columns } = mended?.checked?.preview ?? { data: [], columns: [] };
    expect(columns.at(-1)?.typeName).toBe('DECIMAL(12,2)');
    expect(data.slice(-2)).toEqual([
      [150n, 225n],
      [124900n, 300n],
    ]);
    await api.removeFile(id);
  });

  describe('when it is confirmed', () => {
    it('is refused while a problem is open, and leaves all as it was', async () => {
      const [opened] = await take(csv('categories.csv', 'category_id,category_name\n7,A\n7,C\n'));
      await expect(api.confirmImport()).rejects.toThrow('categories.csv is not ready');
      expect(await firstRow('select count(*) from raw_categories')).toEqual([49n]);
      await api.removeFile(opened?.id ?? '');
      await expect(api.confirmImport()).rejects.toThrow('no file to import');
    });

    it('changes every seed or none', async () => {
      const [good] = await take(
        csv('categories.csv', 'category_id,category_name\n1,Only\n'),
        csv(
          'products.csv',
          'product_id,product_name,category_id,unit_cost,unit_price\n1,A,1,1,1\n',
        ),
      );
      // The second table vanishes behind the intake's back: its swap must fail after the first one.
      const [database, schema, table] = await firstRow(
        "select database_name, schema_name, table_name from duckdb_tables() where table_name like 'raw_products__incoming%'",
      );
      await warehouse?.query(userSql(`drop table "${database}"."${schema}"."${table}"`));
      await expect(api.confirmImport()).rejects.toThrow('does not exist');
      expect(await firstRow('select count(*) from raw_categories')).toEqual([49n]);
      expect(await firstRow('select count(*) from raw_products')).toEqual([60n]);
      expect((await api.setVariables({})).state.seeds).toEqual({});
      for (const { id } of await api.removeFile(good?.id ?? '')) await api.removeFile(id);
    });

    it('keeps its rows through seed, build, full refresh and a second import, until the sample is restored', async () => {
      const first = `${seed('raw_categories').trim()}\n9001,New things,\n`;
      await take(csv('categories.csv', first));
      const report = await api.confirmImport();
      expect(report.state.seeds.raw_categories).toMatchObject({
        kind: 'import',
        fileName: 'categories.csv',
        mode: 'replace',
      });
      expect(report.needsBuild).toBe(true);
      expect(report.state.rowCounts['seed.shopsmart.raw_categories']).toBe(50);
      for (const line of ['seed', 'seed --full-refresh', 'seed --select raw_categories']) {
        const answer = await api.run(words(line), () => undefined);
        expect(answer).toMatchObject({ kind: 'ran', record: { counts: { error: 0 } } });
        expect(await firstRow('select count(*) from raw_categories')).toEqual([50n]);
      }
      const [again] = await take(
        csv('second.csv', 'category_id,category_name\n9001,Renamed\n9002,B\n'),
      );
      await api.changeReview(again?.id ?? '', { kind: 'mode', mode: 'append' });
      expect(again?.checked?.effect).toEqual({ present: 50, kept: 1, added: 1 });
      await api.confirmImport();
      expect(
        await firstRow(
          'select count(*), max(category_name) filter (category_id = 9001) from raw_categories',
        ),
      ).toEqual([51n, 'Renamed']);
      const restored = await api.restoreSample(['raw_categories']);
      expect(restored.state.seeds).toEqual({});
      expect(restored.needsBuild).toBe(true);
      await api.run(words('seed'), () => undefined);
      expect(await firstRow('select count(*) from raw_categories')).toEqual([49n]);
      expect(await tables()).toEqual([0n]);
    });
  });
});
