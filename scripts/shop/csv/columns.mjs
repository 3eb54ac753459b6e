// @ts-check

/** The five raw files and their columns, in the contract's order. */
export const rawColumns = /** @type {const} */ ({
  'raw_categories.csv': ['category_id', 'category_name', 'parent_category_id'],
  'raw_products.csv': [
    'product_id',
    'sku',
    'product_name',
    'brand',
    'category_id',
    'unit_cost',
    'unit_price',
  ],
  'raw_customers.csv': [
    'user_id',
    'first_name',
    'last_name',
    'email',
    'phone',
    'address',
    'city',
    'state',
    'postal_code',
    'country',
    'created_at',
    'updated_at',
  ],
  'raw_orders.csv': [
    'order_id',
    'user_id',
    'order_timestamp',
    'status',
    'subtotal',
    'discount_amount',
    'tax_amount',
    'shipping_amount',
    'order_total',
    'coupon_code',
    'marketing_channel',
    'campaign',
    'shipped_at',
    'delivered_at',
  ],
  'raw_order_items.csv': [
    'order_id',
    'line_number',
    'product_id',
    'quantity',
    'unit_price',
    'discount_amount',
  ],
});

/** @typedef {keyof typeof rawColumns} RawFile */
