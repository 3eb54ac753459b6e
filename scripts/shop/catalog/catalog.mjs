// @ts-check
/** @import { Chance } from '../chance/chance.mjs' */
/** @import { SeasonName } from './catalogData.mjs' */
/** @import { ShopOptions } from '../options.mjs' */

import { draw, drawFactor, isHit, makeChance, turnTo } from '../chance/chance.mjs';
import { bundles, categoryTree, finishes, productTable } from './catalogData.mjs';

/** @typedef {{ id: number, name: string, parentId: number | undefined }} Category */

/**
 * Prices in cents, today's; a cost or a text that nobody wrote down is undefined. `launchDay`
 * counts from the shop's first day; `popularity` 0 is never sold; `companions` are indexes.
 * @typedef {{ id: number, sku: string | undefined, name: string, brand: string | undefined,
 *   categoryId: number, unitCost: number | undefined, unitPrice: number, popularity: number,
 *   launchDay: number, season: SeasonName, companions: number[] }} Product
 */

/** @typedef {{ categories: Category[], products: Product[] }} Catalog */

/** @param {ShopOptions} options @returns {Catalog} */
export function buildCatalog(options) {
  const categories = listCategories();
  const idsByName = new Map(categories.map((category) => [category.name, category.id]));
  const chance = makeChance(options.seed, 'catalog');
  const days = options.toDay - options.fromDay + 1;
  const products = Array.from({ length: options.products }, (_, index) =>
    makeProduct(turnTo(chance, index), index, days, idsByName),
  );
  linkCompanions(products);
  return { categories, products };
}

/** Parents before their children, numbered from 1. @returns {Category[]} */
function listCategories() {
  /** @type {Category[]} */
  const categories = [];
  /** @param {string} name @param {number} [parentId] */
  const add = (name, parentId) => categories.push({ id: categories.length + 1, name, parentId });
  for (const [department, children] of categoryTree) {
    const departmentId = add(department);
    for (const [category, leaves] of children) {
      const categoryId = add(category, departmentId);
      for (const leaf of leaves) add(leaf, categoryId);
    }
  }
  return categories;
}

/**
 * @param {Chance} chance @param {number} index @param {number} days
 * @param {Map<string, number>} idsByName @returns {Product}
 */
function makeProduct(chance, index, days, idsByName) {
  const row = /** @type {typeof productTable[number]} */ (
    productTable[index % productTable.length]
  );
  const [name, brand, leaf, unitCost, unitPrice, popularity, launch, season] = row;
  const edition = Math.floor(index / productTable.length);
  const scale = edition === 0 ? 1 : drawFactor(chance, 0.25);
  const letters = leaf
    .replace(/[^A-Z]/gi, '')
    .slice(0, 3)
    .toUpperCase();
  return {
    id: index + 1,
    sku: isHit(chance, 0.06) ? undefined : `${letters}-${String(index + 1).padStart(4, '0')}`,
    name: edition === 0 ? name : `${name}, ${finishName(edition)}`,
    brand: brand ?? undefined,
    categoryId: /** @type {number} */ (idsByName.get(leaf)),
    unitCost: unitCost === null ? undefined : Math.round(unitCost * scale),
    unitPrice: Math.round((unitPrice * scale) / 50) * 50,
    popularity: edition === 0 ? popularity : (popularity * drawFactor(chance, 0.8)) / (1 + edition),
    launchDay: Math.floor((edition === 0 ? launch : draw(chance)) * days),
    season,
    companions: [],
  };
}

/** Slate, Moss … Sky, Slate II, Moss II … @param {number} edition from 1 */
function finishName(edition) {
  const finish = finishes[(edition - 1) % finishes.length];
  const round = Math.ceil(edition / finishes.length);
  return round === 1 ? `${finish}` : `${finish} ${round}`;
}

/** Bundles join products of the same edition. @param {Product[]} products */
function linkCompanions(products) {
  const indexes = new Map(productTable.map(([name], index) => [name, index]));
  for (const [first, ...others] of bundles) {
    const start = /** @type {number} */ (indexes.get(first));
    for (let index = start; index < products.length; index += productTable.length) {
      const shift = index - start;
      const found = others.map((name) => /** @type {number} */ (indexes.get(name)) + shift);
      products[index]?.companions.push(...found.filter((other) => other < products.length));
    }
  }
}
