/** A name without what its layer says already, for narrow places: `stg_ecommerce__users` → users, `raw_orders` → orders. */
export function shortName(name: string): string {
  return name.replace(/^(?:base|stg|int|raw)_(?:.+__)?(?=.)/, '');
}
