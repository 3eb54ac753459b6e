// @ts-check

/**
 * @typedef {'organic_search' | 'paid_search' | 'email' | 'direct' | 'social' | 'affiliate' |
 * 'referral' | 'display'} Channel
 */

/**
 * Where orders come from: weights for a customer's first order and for later ones, the channel's
 * growth in a year, and how much a sale event lifts it.
 * @typedef {{ channel: Channel, first: number, repeat: number, growth: number, eventLift: number }} ChannelMix
 * @type {readonly ChannelMix[]}
 */
export const channelMix = [
  { channel: 'organic_search', first: 29, repeat: 27, growth: 1.0, eventLift: 0.9 },
  { channel: 'paid_search', first: 27, repeat: 21, growth: 1.09, eventLift: 1.15 },
  { channel: 'email', first: 3, repeat: 20, growth: 1.04, eventLift: 1.5 },
  { channel: 'direct', first: 9, repeat: 16, growth: 0.97, eventLift: 0.9 },
  { channel: 'social', first: 18, repeat: 11, growth: 0.9, eventLift: 1.1 },
  { channel: 'affiliate', first: 7, repeat: 6, growth: 1.03, eventLift: 1.3 },
  { channel: 'referral', first: 6, repeat: 2, growth: 1.08, eventLift: 0.8 },
  { channel: 'display', first: 4, repeat: 2.5, growth: 0.95, eventLift: 1.2 },
];

/**
 * A campaign that runs every year from one date to another (month, date), or always; `{year}` and
 * `{quarter}` stand for those of the day. `weight` is against the channel's orders without any
 * campaign, which have weight 10.
 * @typedef {{ name: string, channels: readonly Channel[], weight: number,
 *   runs: 'always' | readonly [number, number, number, number], isFor?: 'first' | 'repeat' }} CampaignPlan
 * @type {readonly CampaignPlan[]}
 */
export const campaignPlans = [
  { name: 'brand_search', channels: ['paid_search'], weight: 14, runs: 'always' },
  { name: 'shopping_ads', channels: ['paid_search'], weight: 18, runs: 'always' },
  { name: 'generic_search_{year}', channels: ['paid_search'], weight: 9, runs: [2, 1, 10, 31] },
  { name: 'newsletter_{year}_q{quarter}', channels: ['email'], weight: 24, runs: 'always' },
  { name: 'welcome_series', channels: ['email'], weight: 60, runs: 'always', isFor: 'first' },
  { name: 'cart_reminder', channels: ['email'], weight: 9, runs: 'always' },
  { name: 'we_miss_you', channels: ['email'], weight: 6, runs: 'always', isFor: 'repeat' },
  { name: 'new_year_reset_{year}', channels: ['email', 'social'], weight: 22, runs: [1, 2, 1, 14] },
  { name: 'creator_series_{year}', channels: ['social'], weight: 16, runs: [3, 1, 6, 15] },
  {
    name: 'summer_picks_{year}',
    channels: ['email', 'social', 'display'],
    weight: 20,
    runs: [6, 20, 7, 25],
  },
  { name: 'cashback_week_{year}', channels: ['affiliate'], weight: 45, runs: [9, 8, 9, 15] },
  { name: 'partner_deals', channels: ['affiliate'], weight: 16, runs: 'always' },
  { name: 'refer_a_friend', channels: ['referral'], weight: 22, runs: 'always', isFor: 'first' },
  { name: 'retargeting', channels: ['display'], weight: 25, runs: 'always' },
  { name: 'gift_guide_{year}', channels: ['social', 'display'], weight: 24, runs: [11, 5, 12, 18] },
  {
    name: 'holiday_gifts_{year}',
    channels: ['email', 'paid_search'],
    weight: 20,
    runs: [12, 3, 12, 18],
  },
];

/**
 * Campaigns that run while an event of the shop lasts.
 * @type {readonly { event: string, channels: readonly Channel[], weight: number }[]}
 */
export const eventCampaigns = [
  {
    event: 'spring_sale',
    channels: ['email', 'paid_search', 'social', 'display', 'affiliate'],
    weight: 55,
  },
  {
    event: 'black_friday',
    channels: ['email', 'paid_search', 'social', 'display', 'affiliate'],
    weight: 70,
  },
];

/**
 * A coupon: who may use it (a campaign by the start of its name, first orders only …), how often
 * it then is used, and what it gives. A percentage comes off the lines that are not reduced yet;
 * an amount comes off the order's header alone.
 * @typedef {{ code: string, share: number, gives: CouponGift, campaign?: string, channel?: Channel,
 *   isFor?: 'first' | 'repeat' }} Coupon
 * @typedef {{ kind: 'percent', percent: number } | { kind: 'amount', cents: number, from: number }
 *   | { kind: 'freeShipping' }} CouponGift
 * @type {readonly Coupon[]}
 */
export const coupons = [
  {
    code: 'SPRING20',
    share: 0.6,
    gives: { kind: 'percent', percent: 20 },
    campaign: 'spring_sale',
  },
  {
    code: 'BLACK25',
    share: 0.5,
    gives: { kind: 'percent', percent: 25 },
    campaign: 'black_friday',
  },
  {
    code: 'GIFT15',
    share: 0.6,
    gives: { kind: 'amount', cents: 1500, from: 7500 },
    campaign: 'holiday_gifts',
  },
  { code: 'GUIDE10', share: 0.3, gives: { kind: 'percent', percent: 10 }, campaign: 'gift_guide' },
  {
    code: 'SUMMER10',
    share: 0.35,
    gives: { kind: 'percent', percent: 10 },
    campaign: 'summer_picks',
  },
  {
    code: 'CASHBACK8',
    share: 0.7,
    gives: { kind: 'percent', percent: 8 },
    campaign: 'cashback_week',
  },
  {
    code: 'COMEBACK15',
    share: 0.6,
    gives: { kind: 'percent', percent: 15 },
    campaign: 'we_miss_you',
  },
  {
    code: 'FRIEND10',
    share: 0.85,
    gives: { kind: 'amount', cents: 1000, from: 4000 },
    campaign: 'refer_a_friend',
  },
  {
    code: 'PARTNER5',
    share: 0.4,
    gives: { kind: 'percent', percent: 5 },
    campaign: 'partner_deals',
  },
  {
    code: 'WELCOME10',
    share: 0.75,
    gives: { kind: 'percent', percent: 10 },
    campaign: 'welcome_series',
  },
  { code: 'WELCOME10', share: 0.32, gives: { kind: 'percent', percent: 10 }, isFor: 'first' },
  {
    code: 'THANKYOU5',
    share: 0.05,
    gives: { kind: 'amount', cents: 500, from: 3000 },
    channel: 'email',
    isFor: 'repeat',
  },
  { code: 'FREESHIP', share: 0.025, gives: { kind: 'freeShipping' } },
];
