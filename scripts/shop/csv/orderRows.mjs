// @ts-check
/** @import { Dirt } from '../dirt/dirt.mjs' */
/** @import { ShopOptions } from '../options.mjs' */
/** @import { Line } from '../orders/basket.mjs' */
/** @import { OrderStatus } from '../orders/fulfilment.mjs' */
/** @import { Order } from '../orders/orders.mjs' */
import { DAY_SECONDS } from '../calendar/calendar.mjs';
import { drawBelow, drawWait, isHit, pickFrom } from '../chance/chance.mjs';
import { bears, turnDirt } from '../dirt/dirt.mjs';
import { padText, spellStatus } from '../dirt/spellings.mjs';
import { joinRow } from './csvText.mjs';
import { writeCode, writeMoney, writePrice, writeStamp, writeStampOrDate } from './soil.mjs';

/** Ids that nobody has lie this far above the last one in use. */
const unknownIdSpans = [7681, 7692];

/**
 * @param {Dirt} dirt
 * @param {Order} order
 * @param {ShopOptions} options
 */
export function writeOrder(dirt, order, { customers }) {
  turnDirt(dirt, order.id);
  const { amounts, origin, fulfilment } = order;
  return joinRow([
    order.id,
    bears(dirt, 'unknownUser') ? drawUnknownId(dirt, customers) : order.userId,
    writeStampOrDate(dirt, order.orderedAt),
    writeStatus(dirt, fulfilment.status),
    writePrice(dirt, amounts.subtotal),
    writeMoney(dirt, amounts.discount),
    writeMoney(dirt, amounts.tax),
    writeMoney(dirt, amounts.shipping),
    writeTotal(dirt, amounts.total),
    order.couponCode === '' ? '' : writeCode(dirt, order.couponCode),
    bears(dirt, 'channelBlank') ? drawBlank(dirt) : writeCode(dirt, origin.channel),
    bears(dirt, 'campaignBlank') ? drawBlank(dirt) : writeCampaign(dirt, origin.campaign),
    writeShipment(dirt, order),
    writeStamp(dirt, fulfilment.deliveredAt),
  ]);
}

/**
 * @param {Dirt} dirt
 * @param {number} last
 */
function drawUnknownId({ chance }, last) {
  return last + pickFrom(chance, unknownIdSpans);
}

/**
 * @param {Dirt} dirt
 * @param {OrderStatus} status
 */
function writeStatus(dirt, status) {
  return bears(dirt, 'statusSpelling') ? spellStatus(dirt.chance, status) : status;
}

/**
 * @param {Dirt} dirt
 * @param {number} total
 */
function writeTotal(dirt, total) {
  return writePrice(dirt, bears(dirt, 'totalOff') ? drawWrongTotal(dirt, total) : total);
}

/**
 * Off by two cents or more, either way, but not below 0.
 * @param {Dirt} dirt
 * @param {number} total
 */
function drawWrongTotal({ chance }, total) {
  const error = 2 + drawBelow(chance, 500);
  return total < error || isHit(chance, 0.5) ? total + error : total - error;
}

/**
 * A campaign's case carries something, so only blanks are added.
 * @param {Dirt} dirt
 * @param {string} campaign
 */
function writeCampaign(dirt, campaign) {
  return campaign !== '' && bears(dirt, 'padding') ? padText(dirt.chance, campaign) : campaign;
}

/**
 * Nothing, or only blanks, which is the same.
 * @param {Dirt} dirt
 */
function drawBlank({ chance }) {
  return pickFrom(chance, ['', ' ', '\t']);
}

/**
 * @param {Dirt} dirt
 * @param {Order} order
 */
function writeShipment(dirt, { orderedAt, fulfilment: { shippedAt } }) {
  const isEarly = shippedAt !== undefined && bears(dirt, 'shippedEarly');
  return writeStamp(dirt, isEarly ? drawEarlyShipment(dirt, orderedAt) : shippedAt);
}

/**
 * A day or more before the order.
 * @param {Dirt} dirt
 * @param {number} orderedAt
 */
function drawEarlyShipment({ chance }, orderedAt) {
  return orderedAt - DAY_SECONDS - Math.floor(drawWait(chance, 2) * DAY_SECONDS);
}

/**
 * The rows of an order's lines, numbered from 1.
 * @param {Dirt} dirt
 * @param {Order} order
 * @param {ShopOptions} options
 */
export function writeLines(dirt, order, options) {
  return order.lines
    .map((line, index) => writeLine(dirt, order.id, index + 1, line, options))
    .join('');
}

/**
 * @param {Dirt} dirt
 * @param {number} orderId
 * @param {number} lineNumber
 * @param {Line} line
 * @param {ShopOptions} options
 */
function writeLine(dirt, orderId, lineNumber, line, { orders, products }) {
  turnDirt(dirt, orderId, lineNumber);
  const rest = joinRow([
    lineNumber,
    bears(dirt, 'unknownProduct') ? drawUnknownId(dirt, products) : line.productId,
    line.quantity,
    writePrice(dirt, line.unitPrice),
    writeMoney(dirt, bears(dirt, 'discountOver') ? drawTooMuch(dirt, line) : line.discount),
  ]);
  // The stray line comes on top, so that the order keeps its own.
  const stray = bears(dirt, 'unknownOrder') ? `${orders + orderId},${rest}` : '';
  return `${orderId},${rest}${stray}`;
}

/**
 * A discount of more than the line costs.
 * @param {Dirt} dirt
 * @param {Line} line
 */
function drawTooMuch({ chance }, { gross }) {
  return gross + 1 + drawBelow(chance, 2000);
}
