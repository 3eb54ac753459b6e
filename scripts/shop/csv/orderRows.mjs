// @ts-check
/** @import { Line } from '../orders/basket.mjs' */
/** @import { Dirt } from '../dirt/dirt.mjs' */
/** @import { ShopOptions } from '../options.mjs' */
/** @import { Order } from '../orders/orders.mjs' */
import { DAY_SECONDS } from '../calendar/calendar.mjs';
import { drawBelow, drawWait, isHit, pickFrom } from '../chance/chance.mjs';
import { bears, turnDirt } from '../dirt/dirt.mjs';
import { padText, spellCase, spellStatus } from '../dirt/spellings.mjs';
import { moneyText } from './csvText.mjs';
import { writeMoney, writeStamp, writeStampOrDate } from './soil.mjs';

/** Ids that nobody has lie this far above the last one in use. */
const unknownIdSpans = [7681, 7692];

/** @param {Dirt} dirt @param {Order} order @param {ShopOptions} options */
export function writeOrder(dirt, order, { customers }) {
  turnDirt(dirt, order.id);
  const userId = bears(dirt, 'unknownUser') ? unknownId(dirt, customers) : order.userId;
  const head = `${order.id},${userId},${writeStampOrDate(dirt, order.orderedAt)},${writeStatus(dirt, order)}`;
  return `${head},${writeAmounts(dirt, order)},${writeOrigin(dirt, order)},${writeParcel(dirt, order)}\n`;
}

/** @param {Dirt} dirt @param {number} last */
function unknownId(dirt, last) {
  return last + pickFrom(dirt.chance, unknownIdSpans);
}

/** @param {Dirt} dirt @param {Order} order */
function writeStatus(dirt, { fulfilment: { status } }) {
  return bears(dirt, 'statusSpelling') ? spellStatus(dirt.chance, status) : status;
}

/** @param {Dirt} dirt @param {Order} order */
function writeAmounts(dirt, { amounts: { subtotal, discount, tax, shipping, total } }) {
  const shown = bears(dirt, 'totalOff') ? Math.max(0, total + drawError(dirt)) : total;
  const parts = `${writeMoney(dirt, discount)},${writeMoney(dirt, tax)},${writeMoney(dirt, shipping)}`;
  return `${moneyText(subtotal)},${parts},${moneyText(shown)}`;
}

/** Cents by which a total is off, at least two either way. @param {Dirt} dirt */
function drawError({ chance }) {
  const cents = 2 + drawBelow(chance, 500);
  return isHit(chance, 0.5) ? cents : -cents;
}

/** @param {Dirt} dirt @param {Order} order */
function writeOrigin(dirt, { couponCode, origin: { channel, campaign } }) {
  const coupon = bears(dirt, 'couponCase') ? spellCase(dirt.chance, couponCode) : couponCode;
  const cased = bears(dirt, 'channelCase') ? spellCase(dirt.chance, channel) : channel;
  const channelText = bears(dirt, 'channelBlank') ? '' : cased;
  return `${coupon},${channelText},${writeCampaign(dirt, campaign)}`;
}

/** @param {Dirt} dirt @param {string} campaign */
function writeCampaign(dirt, campaign) {
  if (bears(dirt, 'campaignBlank')) return pickFrom(dirt.chance, ['', ' ', '\t']);
  return campaign !== '' && bears(dirt, 'padding') ? padText(dirt.chance, campaign) : campaign;
}

/** @param {Dirt} dirt @param {Order} order */
function writeParcel(dirt, { orderedAt, fulfilment: { shippedAt, deliveredAt } }) {
  const isEarly = shippedAt !== undefined && bears(dirt, 'shippedEarly');
  const early = Math.floor(drawWait(dirt.chance, 2) * DAY_SECONDS);
  const shipped = isEarly ? orderedAt - DAY_SECONDS - early : shippedAt;
  return `${writeStamp(dirt, shipped)},${writeStamp(dirt, deliveredAt)}`;
}

/** The rows of an order's lines, numbered from 1. @param {Dirt} dirt @param {Order} order @param {ShopOptions} options */
export function writeLines(dirt, order, { orders, products }) {
  let rows = '';
  order.lines.forEach((line, index) => {
    turnDirt(dirt, order.id, index + 1);
    const productId = bears(dirt, 'unknownProduct') ? unknownId(dirt, products) : line.productId;
    const rest = `${productId},${line.quantity},${moneyText(line.unitPrice)},${writeDiscount(dirt, line)}\n`;
    rows += `${order.id},${index + 1},${rest}`;
    // The stray line comes on top, so that the order keeps its own.
    if (bears(dirt, 'unknownOrder')) rows += `${orders + order.id},${index + 1},${rest}`;
  });
  return rows;
}

/** @param {Dirt} dirt @param {Line} line */
function writeDiscount(dirt, { gross, discount }) {
  const isOver = bears(dirt, 'discountOver');
  return writeMoney(dirt, isOver ? gross + 1 + drawBelow(dirt.chance, 2000) : discount);
}
