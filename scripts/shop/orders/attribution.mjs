// @ts-check
/** @import { Channel } from './campaignData.mjs' */
/** @import { Chance } from '../chance/chance.mjs' */
/** @import { ShopOptions } from '../options.mjs' */
/** @import { Seasons, ShopEvent } from '../calendar/seasons.mjs' */
import { dayOf, monthOf, yearOf } from '../calendar/calendar.mjs';
import { exponential, naturalLog } from '../chance/exactMath.mjs';
import { pickIndex, sumWeights } from '../chance/weights.mjs';
import { campaignPlans, channelMix, eventCampaigns } from './campaignData.mjs';

/**
 * @typedef {{ channel: Channel, campaign: string }} Origin `campaign` is empty where there was none
 */
/** @typedef {'first' | 'repeat'} Turn */
/** @typedef {{ names: string[], sums: Float64Array }} CampaignChoice */

/**
 * The channels and campaigns of one day.
 * @typedef {Record<Turn, { channels: Float64Array, campaigns: CampaignChoice[] }>} DayOrigins
 */

const noCampaignWeight = 10;

/**
 * A function that gives the origins of orders on a day, counted from the shop's first.
 * @param {ShopOptions} options @param {Seasons} seasons
 */
export function makeOrigins({ fromDay }, { events }) {
  /** @param {number} day @returns {DayOrigins} */
  return (day) => {
    const event = /** @type {ShopEvent} */ (events[day]);
    return {
      first: listOrigins('first', fromDay + day, day, event),
      repeat: listOrigins('repeat', fromDay + day, day, event),
    };
  };
}

/** @param {Chance} chance @param {DayOrigins} origins @param {boolean} isFirst @returns {Origin} */
export function pickOrigin(chance, origins, isFirst) {
  const { channels, campaigns } = origins[isFirst ? 'first' : 'repeat'];
  const index = pickIndex(chance, channels);
  const { channel } = /** @type {typeof channelMix[number]} */ (channelMix[index]);
  const choice = /** @type {CampaignChoice} */ (campaigns[index]);
  return { channel, campaign: choice.names[pickIndex(chance, choice.sums)] ?? '' };
}

/** @param {Turn} turn @param {number} calendarDay @param {number} day @param {ShopEvent} event */
function listOrigins(turn, calendarDay, day, event) {
  const isSale = eventCampaigns.some((campaign) => campaign.event === event.name);
  const weights = channelMix.map((mix) => {
    const grown = exponential((naturalLog(mix.growth) * day) / 365);
    return mix[turn] * grown * (isSale ? mix.eventLift : 1);
  });
  const campaigns = channelMix.map(({ channel }) =>
    listCampaigns(channel, turn, calendarDay, event),
  );
  return { channels: sumWeights(weights), campaigns };
}

/**
 * @param {Channel} channel
 * @param {Turn} turn
 * @param {number} day
 * @param {ShopEvent} event
 * @returns {CampaignChoice}
 */
function listCampaigns(channel, turn, day, event) {
  const year = yearOf(day);
  const quarter = Math.ceil(monthOf(day) / 3);
  const running = campaignPlans.filter(
    ({ channels, isFor, runs }) =>
      channels.includes(channel) && (isFor ?? turn) === turn && isRunning(runs, day, year),
  );
  const forEvent = eventCampaigns.filter(
    (campaign) => campaign.event === event.name && campaign.channels.includes(channel),
  );
  const names = running.map(({ name }) =>
    name.replace('{year}', String(year)).replace('{quarter}', String(quarter)),
  );
  return {
    names: ['', ...names, ...forEvent.map((campaign) => `${campaign.event}_${year}`)],
    sums: sumWeights([noCampaignWeight, ...[...running, ...forEvent].map(({ weight }) => weight)]),
  };
}

/** @param {typeof campaignPlans[number]['runs']} runs @param {number} day @param {number} year */
function isRunning(runs, day, year) {
  if (runs === 'always') return true;
  const [fromMonth, fromDate, toMonth, toDate] = runs;
  return day >= dayOf(year, fromMonth, fromDate) && day <= dayOf(year, toMonth, toDate);
}
