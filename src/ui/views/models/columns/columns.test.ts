import { describe, expect, it } from 'vitest';
import type { ColumnProfile } from '../../../../core/warehouse/profile/tableProfile';
import type { CatalogueNode } from '../catalogue/catalogue';
import { listColumns, shortType } from './listColumns';
import { describeDistinct, describeNulls, isUnique, speakProfile } from './profileWords';

const settings = { locale: 'en-GB', currency: 'USD' };
const money: ColumnProfile = {
  column: {
    name: 'amount',
    type: { kind: 'decimal', precision: 12, scale: 2 },
    typeName: 'DECIMAL(12,2)',
  },
  nullCount: 1,
  distinct: 4,
  min: -100n,
  max: 123456n,
  median: 50n,
  shape: { kind: 'bins', counts: [1, 3], from: -100n, to: 123456n },
};
const described = (name: string, pii = false) => ({
  name,
  description: ` ${name} text `,
  data_type: 'varchar',
  meta: {},
  config: { meta: pii ? { pii } : {} },
  constraints: [],
});

describe('the columns of a node', () => {
  it('stand in the order of the table, with what the project says of them', () => {
    const node = {
      columns: { email: described('email', true), amount: described('amount') },
    } as unknown as CatalogueNode;
    const columns = listColumns(node, ['amount'], [], {
      rowCount: 5,
      sampleRows: null,
      columns: [money],
    });
    expect(columns.map(({ name, type }) => [name, type])).toEqual([
      ['amount', 'DECIMAL(12,2)'],
      ['email', 'varchar'],
    ]);
    expect(columns[0]).toMatchObject({ isKey: true, isPersonal: false, profile: money });
    expect(columns[1]).toMatchObject({ isPersonal: true, description: 'email text' });
  });

  it('have types as one writes them, nested ones in short', () => {
    expect(shortType('DECIMAL(12,2)')).toBe('dec(12,2)');
    expect(shortType('STRUCT(a INTEGER)')).toBe('struct');
    expect(shortType('INTEGER[]')).toBe('integer[]');
  });
});

describe('a profile in words', () => {
  it('is exact to the cent', () => {
    expect(speakProfile(money, false, settings)).toBe('from −1.00 to 1,234.56, median 0.50');
  });

  it('says that an estimate is one', () => {
    expect(describeDistinct(9588, true, settings)).toBe('≈ 9,588 distinct');
  });

  it('never rounds a null away', () => {
    expect(describeNulls({ ...money, nullCount: 0 }, 9000, settings)).toBe('0');
    expect(describeNulls(money, 9000, settings)).toBe('<0.1%');
    expect(describeNulls(money, 5, settings)).toBe('20.0%');
  });

  it('knows a key by its counts', () => {
    expect(isUnique(money, 5)).toBe(true);
    expect(isUnique(money, 6)).toBe(false);
  });
});
