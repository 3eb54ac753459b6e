// @ts-check

/** Department > category > subcategories; a subcategory's key is how products name it. */
export const categoryTree = /** @type {const} */ ([
  [
    'Apparel',
    [
      ['Tops', ['Knitwear', 'T-Shirts', 'Shirts']],
      ['Outerwear', ['Jackets', 'Rainwear']],
      ['Accessories', ['Bags', 'Hats & Scarves', 'Socks']],
    ],
  ],
  [
    'Footwear',
    [
      ['Sport Shoes', ['Trail Running', 'Road Running']],
      ['Casual Shoes', ['Sneakers', 'Slippers']],
    ],
  ],
  [
    'Home & Living',
    [
      ['Bedding', ['Duvets', 'Sheets', 'Pillows & Throws']],
      ['Kitchen', ['Coffee & Tea', 'Cookware', 'Tableware']],
      ['Decor', ['Candles', 'Lighting']],
    ],
  ],
  [
    'Electronics',
    [
      ['Audio', ['Headphones', 'Speakers']],
      ['Power', ['Chargers', 'Cables']],
    ],
  ],
  [
    'Outdoor & Fitness',
    [
      ['Camping', ['Camp Kitchen', 'Shelter & Sleep']],
      ['Training', ['Yoga', 'Bottles']],
    ],
  ],
  ['Beauty & Care', [['Body', ['Soap & Bath', 'Skin Care']]]],
]);

/** @typedef {'even' | 'winter' | 'summer' | 'gift'} SeasonName */

/** How well a season's products sell by the middle of each month, January first. */
export const seasonCurves = {
  winter: [1.5, 1.3, 1, 0.8, 0.6, 0.45, 0.4, 0.55, 0.95, 1.3, 1.55, 1.6],
  summer: [0.55, 0.6, 0.85, 1.1, 1.35, 1.6, 1.65, 1.4, 1, 0.75, 0.55, 0.6],
  gift: [0.75, 0.85, 0.8, 0.8, 1.0, 0.85, 0.75, 0.8, 0.9, 1.05, 1.6, 1.95],
};

/**
 * name, brand, subcategory, cost and price in cents (cost null: nobody wrote it down), popularity
 * (0: never sold), launch (share of the shop's time gone by), season. A popular product comes
 * before a rare one of its kind, so that a small shop is a good one.
 * @type {readonly (readonly [string, string | null, string, number | null, number, number, number, SeasonName])[]}
 */
export const productTable = [
  ['Merino Crew Sweater', 'Northloom', 'Knitwear', 4760, 8900, 41, 0, 'winter'],
  ['Ceramic Pour-Over Set', 'Hearth & Co', 'Coffee & Tea', 2300, 4400, 71, 0, 'gift'],
  ['Trail Runner 4', 'Vantic', 'Trail Running', 8450, 12500, 20, 0, 'summer'],
  ['Linen Duvet, Queen', 'Hearth & Co', 'Duvets', 9950, 16900, 12, 0, 'even'],
  ['Everyday Tote, Canvas', null, 'Bags', 1410, 2900, 111, 0, 'even'],
  ['Noise-Cancelling Buds', 'Auralis', 'Headphones', 10060, 12900, 13, 0, 'gift'],
  ['House Blend Beans, 500 g', 'Slow Ember', 'Coffee & Tea', 770, 1450, 196, 0, 'even'],
  ['Paper Filters, 100 pack', 'Hearth & Co', 'Coffee & Tea', 210, 650, 96, 0, 'even'],
  ['Organic Tee', 'Northloom', 'T-Shirts', 1160, 2400, 144, 0, 'summer'],
  ['Ribbed Socks, 3 pack', 'Northloom', 'Socks', 660, 1500, 144, 0, 'winter'],
  ['Lavender Soap Bar', 'Meadowlark Apothecary', 'Soap & Bath', 260, 750, 93, 0, 'even'],
  ['Soy Candle "Driftwood"', 'Lumen & Wick', 'Candles', 970, 2200, 78, 0, 'gift'],
  ['Cast Iron Skillet 10"', 'Oakhollow', 'Cookware', 2620, 4500, 27, 0, 'gift'],
  ['Insulated Bottle, 750 ml', 'Tarnfell', 'Bottles', 1350, 2800, 84, 0, 'summer'],
  ['Yoga Mat, 5 mm', 'Tarnfell', 'Yoga', 2230, 4200, 29, 0, 'even'],
  ['Percale Sheet Set, Queen', 'Hearth & Co', 'Sheets', 5030, 9900, 16, 0, 'even'],
  ['Wool Throw', 'Northloom', 'Pillows & Throws', 4240, 7900, 13, 0, 'winter'],
  ['USB-C Charger, 65 W', 'Voltaro', 'Chargers', 2300, 3900, 55, 0, 'even'],
  ['Braided Cable, 2 m', 'Voltaro', 'Cables', 450, 1400, 72, 0, 'even'],
  ['Hand Balm', 'Meadowlark Apothecary', 'Skin Care', 480, 1200, 65, 0, 'winter'],
  ['Stoneware Mug', 'Hearth & Co', 'Tableware', 620, 1600, 88, 0, 'gift'],
  ['Rain Shell', 'Tarnfell', 'Rainwear', 7380, 13900, 9, 0, 'even'],
  ['Court Sneaker', 'Vantic', 'Sneakers', 5560, 8900, 16, 0, 'summer'],
  ['Oxford Shirt', 'Northloom', 'Shirts', 3060, 5900, 26, 0, 'even'],
  ['Bluetooth Speaker Mini', 'Auralis', 'Speakers', 4600, 5900, 21, 0, 'gift'],
  ['Camp Stove', 'Tarnfell', 'Camp Kitchen', 4170, 6900, 8, 0, 'summer'],
  ['Down Jacket', 'Northloom', 'Jackets', 11660, 21900, 8, 0, 'winter'],
  ['Lambswool Scarf', 'Northloom', 'Hats & Scarves', 1760, 3900, 36, 0, 'winter'],
  ['Gooseneck Kettle', 'Hearth & Co', 'Coffee & Tea', 4600, 7900, 11, 0, 'gift'],
  ['Road Runner 2', 'Vantic', 'Road Running', 6850, 11000, 11, 0, 'summer'],
  ['Feather Pillow', 'Hearth & Co', 'Pillows & Throws', 1980, 3900, 36, 0, 'even'],
  ['Weekender Bag', 'Ashgrove', 'Bags', 6120, 11900, 6, 0, 'summer'],
  ['Desk Lamp', 'Lumen & Wick', 'Lighting', 3320, 6400, 12, 0, 'winter'],
  ['Two-Person Tent', 'Tarnfell', 'Shelter & Sleep', 12730, 18900, 3, 0, 'summer'],
  ['Sleeping Bag, 3 Season', 'Tarnfell', 'Shelter & Sleep', 6630, 11900, 4, 0, 'summer'],
  ['Beanie', null, 'Hats & Scarves', 730, 1900, 40, 0, 'winter'],
  ['Salad Plates, Set of 4', 'Hearth & Co', 'Tableware', 1820, 3600, 23, 0, 'gift'],
  ['Face Cream, 50 ml', 'Meadowlark Apothecary', 'Skin Care', 1160, 3400, 39, 0.06, 'winter'],
  ['Power Bank, 10000 mAh', 'Voltaro', 'Chargers', 2940, 3300, 22, 0.08, 'summer'],
  ['Shearling Slippers', 'Ashgrove', 'Slippers', 3180, 5900, 14, 0.1, 'winter'],
  ['Decaf Beans, 500 g', 'Slow Ember', 'Coffee & Tea', 850, 1550, 34, 0.14, 'even'],
  ['Hand Grinder', 'Slow Ember', 'Coffee & Tea', 4230, 5400, 11, 0.18, 'gift'],
  ['Bath Salts', 'Meadowlark Apothecary', 'Soap & Bath', 530, 1600, 39, 0.2, 'gift'],
  ['Overshirt', 'Northloom', 'Shirts', 4000, 7900, 10, 0.24, 'even'],
  ['Over-Ear Headphones', 'Auralis', 'Headphones', 14870, 19900, 6, 0.28, 'gift'],
  ['Titanium Spork', null, 'Camp Kitchen', 360, 1100, 20, 0.32, 'summer'],
  ['Espresso Cups, Pair', 'Hearth & Co', 'Tableware', 910, 2400, 29, 0.36, 'gift'],
  ['Card Wallet', 'Ashgrove', 'Bags', 1120, 3200, 25, 0.4, 'gift'],
  ['Running Vest', 'Vantic', 'Trail Running', 3530, 6500, 11, 0.46, 'summer'],
  ['Cold Brew Jar', 'Slow Ember', 'Coffee & Tea', null, 3200, 17, 0.5, 'summer'],
  ['Trail Runner 5', 'Vantic', 'Trail Running', 8880, 13500, 17, 0.6, 'summer'],
  ['Wireless Charging Pad', 'Voltaro', 'Chargers', 2300, 2000, 10, 0.64, 'even'],
  ['Linen Shirt', 'Northloom', 'Shirts', 3410, 6900, 18, 0.7, 'summer'],
  ['Smart Bulb, E27', 'Lumen & Wick', 'Lighting', null, 1900, 21, 0.76, 'winter'],
  ['Travel Pillow', null, 'Pillows & Throws', 1060, 2600, 14, 0.84, 'summer'],
  ['Cork Yoga Block', 'Tarnfell', 'Yoga', 620, 1700, 17, 0.9, 'even'],
  ['Gift Card Sleeve', null, 'Bags', 35, 0, 0.02, 0.3, 'gift'],
  ['Marble Rolling Pin', 'Oakhollow', 'Cookware', 2480, 4900, 0, 0.2, 'even'],
  ['Silk Sleep Mask', 'Ashgrove', 'Pillows & Throws', 1650, 4400, 0, 0.6, 'gift'],
  ['Bluetooth Turntable', 'Auralis', 'Speakers', 19150, 28900, 0, 0.98, 'gift'],
];

/** Products that go into a basket together: whoever takes the first may take one of the others. */
export const bundles = /** @type {const} */ ([
  ['Ceramic Pour-Over Set', 'Paper Filters, 100 pack', 'House Blend Beans, 500 g', 'Stoneware Mug'],
  ['House Blend Beans, 500 g', 'Paper Filters, 100 pack', 'Decaf Beans, 500 g'],
  ['Gooseneck Kettle', 'Ceramic Pour-Over Set', 'House Blend Beans, 500 g'],
  ['Hand Grinder', 'House Blend Beans, 500 g', 'Espresso Cups, Pair'],
  ['Linen Duvet, Queen', 'Percale Sheet Set, Queen', 'Feather Pillow'],
  ['Percale Sheet Set, Queen', 'Feather Pillow', 'Wool Throw'],
  ['Trail Runner 4', 'Ribbed Socks, 3 pack', 'Running Vest', 'Insulated Bottle, 750 ml'],
  ['Trail Runner 5', 'Ribbed Socks, 3 pack', 'Running Vest', 'Insulated Bottle, 750 ml'],
  ['Road Runner 2', 'Ribbed Socks, 3 pack', 'Insulated Bottle, 750 ml'],
  ['Yoga Mat, 5 mm', 'Cork Yoga Block', 'Insulated Bottle, 750 ml'],
  ['USB-C Charger, 65 W', 'Braided Cable, 2 m', 'Power Bank, 10000 mAh'],
  ['Noise-Cancelling Buds', 'Braided Cable, 2 m'],
  ['Merino Crew Sweater', 'Lambswool Scarf', 'Beanie'],
  ['Two-Person Tent', 'Sleeping Bag, 3 Season', 'Camp Stove', 'Titanium Spork'],
  ['Card Wallet', 'Gift Card Sleeve'],
  ['Soy Candle "Driftwood"', 'Lavender Soap Bar', 'Gift Card Sleeve'],
  ['Lavender Soap Bar', 'Hand Balm', 'Bath Salts', 'Soy Candle "Driftwood"'],
  ['Organic Tee', 'Everyday Tote, Canvas', 'Ribbed Socks, 3 pack'],
]);

/** Colours and finishes that make further products out of the table's. */
export const finishes = /** @type {const} */ ([
  'Slate',
  'Moss',
  'Sand',
  'Ink',
  'Clay',
  'Fog',
  'Rust',
  'Pine',
  'Chalk',
  'Plum',
  'Ochre',
  'Teal',
  'Ash',
  'Coral',
  'Sage',
  'Cocoa',
  'Denim',
  'Honey',
  'Onyx',
  'Pearl',
  'Brick',
  'Mint',
  'Oat',
  'Sky',
]);
