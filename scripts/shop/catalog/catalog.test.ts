import { describe, expect, it } from 'vitest';
import { buildSeasons } from '../calendar/seasons.mjs';
import { makeOptions } from '../testing/makeShop';
import { buildCatalog, type Category, type Product } from './catalog.mjs';
import { bundles, productTable } from './catalogData.mjs';
import { makeShelf } from './shelf.mjs';

const sample = makeOptions();
const { categories, products } = buildCatalog(sample);
const byId = new Map(categories.map((category) => [category.id, category]));

function pathOf(category: Category | undefined): string[] {
  if (!category) return [];
  return [...pathOf(byId.get(category.parentId ?? 0)), category.name];
}

function find(name: string, list: Product[] = products): Product {
  const product = list.find((candidate) => candidate.name === name);
  if (!product) throw new Error(`No product ${name}`);
  return product;
}

describe('the catalog', () => {
  it('hangs every product into a tree of department, category and subcategory', () => {
    for (const { categoryId } of products) expect(pathOf(byId.get(categoryId))).toHaveLength(3);
    const duvet = byId.get(find('Linen Duvet, Queen').categoryId);
    expect(pathOf(duvet)).toEqual(['Home & Living', 'Bedding', 'Duvets']);
    const names = categories.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('knows the products of its table and of its bundles', () => {
    expect(products.map(({ name }) => name)).toEqual(productTable.map(([name]) => name));
    for (const [first, ...others] of bundles) {
      const companions = find(first).companions.map((index) => products[index]?.name);
      expect(companions).toEqual(expect.arrayContaining(others));
    }
  });

  it('makes more products of the same, each with a name and number of its own', () => {
    const many = buildCatalog(makeOptions('--products 2000')).products;
    expect(many.slice(0, 60)).toEqual(
      buildCatalog(makeOptions('--products 60')).products.map((product) => ({
        ...product,
        companions: many[product.id - 1]?.companions,
      })),
    );
    expect(new Set(many.map(({ name }) => name)).size).toBe(2000);
    const numbers = many.flatMap(({ sku }) => sku ?? []);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(many[60]?.name).toBe('Merino Crew Sweater, Slate');
    expect(many[60 * 25]?.name).toBe('Merino Crew Sweater, Slate 2');
    const bundled = find('Yoga Mat, 5 mm, Slate', many).companions.map(
      (index) => many[index]?.name,
    );
    expect(bundled).toContain('Cork Yoga Block, Slate');
  });

  it('bundles nothing that a smaller shop does not have', () => {
    const few = buildCatalog(makeOptions('--products 5')).products;
    expect(few.flatMap(({ companions }) => companions).every((index) => index < 5)).toBe(true);
  });
});

describe('the shelf', () => {
  const layOut = makeShelf(sample, { categories, products }, buildSeasons(sample));
  const dayOf = (date: string) => Date.parse(date) / 86_400_000 - sample.fromDay;
  const weightOn = (date: string, name: string) =>
    layOut(dayOf(date)).weights[find(name).id - 1] ?? 0;
  const priceOn = (date: string, name: string) =>
    layOut(dayOf(date)).prices[find(name).id - 1] ?? 0;

  it('holds a product from its launch on, and one that nobody wants never', () => {
    expect(find('Trail Runner 5').launchDay).toBe(Math.floor(0.6 * 1096));
    expect(weightOn('2024-07-01', 'Trail Runner 5')).toBe(0);
    expect(weightOn('2026-06-01', 'Trail Runner 5')).toBeGreaterThan(0);
    expect(weightOn('2026-06-01', 'Marble Rolling Pin')).toBe(0);
  });

  it('sells by the season', () => {
    const ratio = (date: string) => weightOn(date, 'Down Jacket') / weightOn(date, 'Road Runner 2');
    expect(ratio('2025-12-10')).toBeGreaterThan(4 * ratio('2025-07-10'));
  });

  it("ends at today's prices, which were lower before and kept their cents", () => {
    for (const { name, unitPrice } of products) {
      expect(priceOn('2026-06-30', name)).toBe(unitPrice);
      expect(priceOn('2023-07-01', name)).toBeLessThanOrEqual(unitPrice);
      expect(priceOn('2023-07-01', name) % 100).toBe(unitPrice % 100);
    }
    expect(priceOn('2023-07-01', 'Down Jacket')).toBeLessThan(21_000);
  });

  it('reduces many products in a sale, few on other days, always by fives', () => {
    const reduced = (date: string) =>
      [...layOut(dayOf(date)).markdowns].filter((percent) => percent > 0);
    expect(reduced('2025-11-28').length).toBeGreaterThan(18);
    expect(reduced('2025-10-01').length).toBeLessThan(10);
    expect(reduced('2025-11-28')).toEqual(reduced('2025-12-01'));
    expect(new Set(reduced('2025-11-28'))).toEqual(new Set([20, 25, 30]));
  });

  it('has something to sell even in a shop of nothing but shelf warmers', () => {
    const unsold = products.filter(({ popularity }) => popularity === 0);
    const shelf = makeShelf(sample, { categories, products: unsold }, buildSeasons(sample))(0);
    expect([...shelf.weights]).toEqual([1, 0, 0]);
  });
});
