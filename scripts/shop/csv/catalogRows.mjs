// @ts-check
/** @import { Category, Product } from '../catalog/catalog.mjs' */
/** @import { Dirt } from '../dirt/dirt.mjs' */
import { drawBelow } from '../chance/chance.mjs';
import { bears, turnDirt } from '../dirt/dirt.mjs';
import { joinRow, moneyText } from './csvText.mjs';
import { writeOptional, writeText } from './soil.mjs';

/** Categories that nobody has are numbered from here. */
const unknownCategories = 900;

/**
 * @param {Dirt} dirt
 * @param {Category} category
 */
export function writeCategory(dirt, { id, name, parentId }) {
  turnDirt(dirt, id);
  const isLost = parentId !== undefined && bears(dirt, 'unknownParent');
  return joinRow([id, writeText(dirt, name), isLost ? unknownCategories + id : (parentId ?? '')]);
}

/**
 * @param {Dirt} dirt
 * @param {Product} product
 */
export function writeProduct(dirt, product) {
  turnDirt(dirt, product.id);
  return joinRow([
    product.id,
    writeOptional(dirt, product.sku ?? ''),
    writeText(dirt, product.name),
    writeOptional(dirt, product.brand ?? ''),
    bears(dirt, 'unknownCategory') ? drawUnknownCategory(dirt) : product.categoryId,
    writeCost(dirt, product.unitCost),
    moneyText(product.unitPrice),
  ]);
}

/** @param {Dirt} dirt */
function drawUnknownCategory({ chance }) {
  return unknownCategories + drawBelow(chance, 50);
}

/**
 * Empty is unknown, not 0.
 * @param {Dirt} dirt
 * @param {number | undefined} cost
 */
function writeCost(dirt, cost) {
  return cost === undefined || bears(dirt, 'emptyOptional') ? '' : moneyText(cost);
}
