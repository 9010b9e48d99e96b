import type { Kind } from './drawings/kinds';

/** Words that generated products are named with. Underscores are spaces. */
export const moods =
  words(`Quiet Winter Early Little Long Old Plain Slow Soft Still Summer Blue Amber Bright Broad Calm
  Clear Copper Dappled Deep Dusk Dawn Easy Evening Faded Far Fallow First Flint Frosted Gentle Golden
  Grand Green Half_Moon Hollow Honest Idle Inland Ivory Kind Last Late Light Lowland Mellow Midnight Mild
  Misty Morning Narrow Near New Noon North Northern Open Pale Paper Patient Pebble Quarter Rainy Red River Rough
  Round Russet Rustic Salted Second Shaded Shallow Silver Simple Sleepy Small Smoked Southern Spare Speckled Square
  Steady Straight Sunday Sunlit Tall Tender Third Tidal True Twilight Upland Warm Weathered West White Wide Wild Woven`);

export const places =
  words(`Harbour Orchard Quay Meadow Terrace Portico Arbour Archway Attic Bakery Barn Bay Beacon Bridge
  Brook Cabin Canal Cellar Chapel Cliff Cloister Cobble Colonnade Coppice Corner Cottage Courtyard Cove Creek Croft
  Delta Dune Estuary Fen Ferry Field Fjord Foundry Gable Gallery Garden Gate Glade Glen Grove Hamlet Hearth Heath
  Hedge Hill Inlet Island Isle Jetty Kiln Lagoon Lake Landing Lane Lantern Larder Ledge Lighthouse Loft Lodge Market
  Marsh Mews Mill Moor Nook Oasis Outpost Parish Pass Pier Pine Plaza Pond Prairie Quarry Ridge Riverbank
  Rotunda Saddle School Shore Spring Stable Station Stile Strand Street Studio Tavern Thicket Threshold Tide Tower
  Valley Veranda Village Vineyard Well Wharf Willow Windmill Wood Workshop Yard`);

export const uses = [
  'Made for every day, and none the worse for it.',
  'Small runs of sixty, signed underneath.',
  'A quiet present for somebody who has everything but this.',
  'It does one thing and does it for decades.',
  'Looks better beside something old.',
  'Packed in paper and straw, with not a gram of plastic.',
  'The maker repairs it for as long as you own it.',
  'Seconds of this one are rare, so it seldom goes on sale.',
  'Drawn once, eleven years ago, and never improved since.',
  'It leaves the workshop on Fridays.',
  'Takes a knock, keeps the mark, goes on.',
  'You will stop noticing it, which is the idea.',
];

/** What a drawn thing is called. */
export const nouns: Record<Kind, string[]> = {
  giftCard: ['Gift Card'],
  pot: ['Casserole', 'Stock Pot', 'Cocotte', 'Braiser'],
  pan: ['Frying Pan', 'Skillet', 'Sauté Pan'],
  teapot: ['Teapot'],
  kettle: ['Kettle'],
  knife: ['Knife', 'Paring Knife', 'Cook’s Knife'],
  board: ['Board', 'Bread Board', 'Serving Board'],
  spoon: ['Spoons', 'Salad Servers', 'Spoon and Fork'],
  scissors: ['Scissors', 'Shears', 'Snips'],
  brush: ['Brush', 'Hand Brush'],
  apron: ['Apron', 'Work Apron'],
  towel: ['Towel', 'Cloth'],
  mug: ['Mug', 'Cup', 'Beaker'],
  bowl: ['Bowl', 'Dish', 'Basin'],
  plate: ['Plate', 'Platter', 'Side Plate'],
  glass: ['Glass', 'Tumbler'],
  vase: ['Vase', 'Bud Vase'],
  jug: ['Jug', 'Pitcher', 'Carafe'],
  tableLamp: ['Lamp', 'Table Lamp', 'Reading Lamp'],
  floorLamp: ['Floor Lamp', 'Standing Lamp'],
  pendant: ['Pendant', 'Pendant Lamp'],
  lantern: ['Lantern'],
  chair: ['Chair', 'Dining Chair', 'Side Chair'],
  stool: ['Stool', 'Work Stool'],
  table: ['Table', 'Side Table', 'Bench Table'],
  shelf: ['Bookshelf', 'Shelf', 'Cabinet'],
  blanket: ['Blanket', 'Throw'],
  cushion: ['Cushion', 'Pillow'],
  clockFace: ['Clock', 'Wall Clock'],
  frame: ['Print', 'Framed Print'],
  soap: ['Soap', 'Soap Bar'],
  bottle: ['Hand Wash', 'Shampoo', 'Body Oil'],
  candle: ['Candle', 'Pillar Candle'],
  shirt: ['Shirt', 'Tee', 'Overshirt'],
  jumper: ['Jumper', 'Sweater', 'Knit'],
  hat: ['Hat', 'Sun Hat', 'Felt Hat'],
  scarf: ['Scarf', 'Wool Scarf'],
  socks: ['Socks', 'Walking Socks'],
  backpack: ['Backpack', 'Rucksack', 'Day Pack'],
  tote: ['Tote', 'Market Bag', 'Carryall'],
  wallet: ['Wallet', 'Pouch', 'Card Holder'],
  notebook: ['Notebook', 'Journal', 'Sketchbook'],
  book: ['Book', 'Reader', 'Almanac'],
  pen: ['Pen', 'Fountain Pen', 'Pencil'],
  tray: ['Tray', 'Desk Tray'],
  speaker: ['Radio', 'Speaker'],
  plantPot: ['Planter', 'Flower Pot'],
  wateringCan: ['Watering Can'],
  trowel: ['Trowel', 'Hand Fork'],
  basket: ['Basket', 'Hamper'],
  blocks: ['Building Blocks', 'Blocks'],
};

function words(text: string): string[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' '));
}
