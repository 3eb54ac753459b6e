// @ts-check
/** @import { Category, Product } from '../catalog/catalog.mjs' */
/** @import { Dirt } from '../dirt/dirt.mjs' */
import { drawBelow } from '../chance/chance.mjs';
import { bears, turnDirt } from '../dirt/dirt.mjs';
import { moneyText } from './csvText.mjs';
import { writeOptional, writeText } from './soil.mjs';

/** Ids of categories that nobody has are this far above those in use. */
const unknownCategorySpan = 900;

/** @param {Dirt} dirt @param {Category} category */
export function writeCategory(dirt, { id, name, parentId }) {
  turnDirt(dirt, id);
  const isLost = parentId !== undefined && bears(dirt, 'unknownParent');
  const parent = isLost ? unknownCategorySpan + id : (parentId ?? '');
  return `${id},${writeText(dirt, name)},${parent}\n`;
}

/** @param {Dirt} dirt @param {Product} product */
export function writeProduct(dirt, product) {
  turnDirt(dirt, product.id);
  const { id, sku, name, brand, unitCost, unitPrice } = product;
  const unknown = unknownCategorySpan + drawBelow(dirt.chance, 50);
  const categoryId = bears(dirt, 'unknownCategory') ? unknown : product.categoryId;
  const isCostKnown = unitCost !== undefined && !bears(dirt, 'emptyOptional');
  const cost = isCostKnown ? moneyText(unitCost) : '';
  const texts = `${writeOptional(dirt, sku ?? '')},${writeText(dirt, name)},${writeOptional(dirt, brand ?? '')}`;
  return `${id},${texts},${categoryId},${cost},${moneyText(unitPrice)}\n`;
}
