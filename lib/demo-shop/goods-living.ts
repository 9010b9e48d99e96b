import type { Room } from './shelf';

/** Living, bath and bed. */
export const livingRooms: Room[] = [
  {
    handle: 'living',
    name: 'Living',
    description: 'Light, seats and something to look at.',
    kind: 'chair',
    colour: 'Ink',
    shelves: [
      {
        handle: 'lamps',
        name: 'Lamps',
        description: 'Light at the height of a book.',
        makers: ['Luma Glass', 'Officina Lume'],
        material: 'spun metal and linen-bound cord',
        says: [
          'Throws a warm pool and leaves the corners alone.',
          'A dimmer you find in the dark, and a cord worth looking at.',
          'Made for the hour between dinner and bed.',
        ],
        care: 'Dust with a soft brush. Takes an E27 bulb, included.',
        goods: `Portico Table Lamp|tableLamp|148|TSO|
Arc Reading Lamp|floorLamp|289|SOI|
Lemon Pendant|pendant|176|YTO|
Harbour Lantern|lantern|84|HIT|
Evening Table Lamp|tableLamp|126|PCB|
Kitchen Table Pendant|pendant|158|OTC|28 cm,40 cm
Studio Floor Lamp|floorLamp|312|HTY|
Garden Lantern|lantern|68|CO|
Mushroom Lamp|tableLamp|98|RST|
Globe Pendant|pendant|192|CBP|`,
      },
      {
        handle: 'chairs-and-stools',
        name: 'Chairs & stools',
        description: 'Sit as long as you like.',
        makers: ['Grove & Plane', 'Atelier Banc'],
        material: 'solid ash, wedged joints',
        says: [
          'No screws: the joints are wedged, as they were two hundred years ago.',
          'Light enough to lift with one hand and quiet when you lean back.',
          'Seat, step or bedside table, as the day requires.',
        ],
        care: 'Wipe dry; wax once a year.',
        goods: `Stoa Chair|chair|248|KOW|
Milking Stool|stool|96|KTS|
Spindle Chair|chair|264|WHC|
Bar Stool|stool|148|KHO|65 cm,75 cm
Writing Chair|chair|296|KI|
Step Stool|stool|88|KYB|
Café Chair|chair|186|TOC|
Potter's Stool|stool|112|WT|
Children's Chair|chair|124|YBR|
Piano Stool|stool|164|HP|`,
      },
      {
        handle: 'tables-and-shelves',
        name: 'Tables & shelves',
        description: 'Level, and likely to stay so.',
        makers: ['Atelier Banc', 'Grove & Plane'],
        material: 'oiled oak and walnut',
        says: [
          'The grain runs from end to end, because the plank did.',
          'Arrives in one box and goes together with one key.',
          'Stands square on old floors, thanks to four quiet feet.',
        ],
        care: 'Oil twice a year; blot spills, do not rub.',
        goods: `Long Lunch Table|table|980|KW|160 cm,200 cm
Library Shelf|shelf|640|WKH|
Coffee Table, low|table|420|KWO|
Larder Shelf|shelf|480|OC|
Desk for Letters|table|560|KI|
Hall Shelf|shelf|360|CS|
Bedside Table|table|220|KRC|
Children's Bookshelf|shelf|280|YB|
Bench Table|table|310|WK|
Herb Shelf|shelf|190|OK|`,
      },
      {
        handle: 'cushions-and-throws',
        name: 'Cushions & throws',
        description: 'Wool, linen, and weight.',
        makers: ['Weft House', 'Nordhav Wool'],
        material: 'lambswool and linen',
        says: [
          'Woven on a narrow loom that clatters like a train.',
          'Heavy enough to keep you on the sofa.',
          'Dyed with madder, weld and a good deal of patience.',
        ],
        care: 'Air it outside; wash cold on the wool cycle, rarely.',
        goods: `Stripe Wool Throw|blanket|138|ITO|
Ring Cushion|cushion|54|STO|
Shepherd Blanket|blanket|164|SHC|
Stripe Cushion|cushion|48|TIY|
Picnic Blanket|blanket|92|OTB|
Velvet Cushion|cushion|62|POY|
Cot Blanket|blanket|68|RBC|
Floor Cushion|cushion|118|HKT|
Sofa Throw in Waffle|blanket|112|CS|
Linen Cushion|cushion|44|CBR|`,
      },
      {
        handle: 'clocks-and-frames',
        name: 'Clocks & frames',
        description: 'For the wall you pass most.',
        makers: ['Tempo Ateliers', 'Print Room 9'],
        material: 'turned wood, archival paper',
        says: [
          'Sweeps without ticking, so the room stays quiet.',
          'Printed in four passes on cotton paper, framed by hand.',
          'Reads well from across the room and better from close by.',
        ],
        care: 'Keep from direct sun; dust with a dry cloth.',
        goods: `Colonnade Wall Clock|clockFace|128|IKC|
Dune Print, framed|frame|96|TOI|
Kitchen Clock|clockFace|84|TYC|
Evening Sea Print|frame|104|IB|
Station Clock|clockFace|176|HC|
Olive Hills Print|frame|96|OY|
Desk Clock|clockFace|58|KRO|
Terrace Print|frame|88|RT|
Nursery Clock|clockFace|62|BYR|
Winter Field Print|frame|112|HP|`,
      },
    ],
  },
  {
    handle: 'bath-and-bed',
    name: 'Bath & bed',
    description: 'Clean, dry, asleep.',
    kind: 'towel',
    colour: 'Sky',
    shelves: [
      {
        handle: 'towels',
        name: 'Towels',
        description: 'Thick where it matters.',
        makers: ['Lino Sorrento', 'Weft House'],
        material: 'long-staple cotton',
        says: [
          'Drinks water at once and dries by evening.',
          'A loop that is sewn in, not on.',
          'The weight a good hotel would choose if it paid for its own laundry.',
        ],
        care: 'Wash at 60 °C, no softener, tumble or line dry.',
        goods: `Bath Towel|towel|42|CSIO|
Hand Towel|towel|22|CSB|
Beach Towel|towel|48|TIY|
Sauna Towel|towel|54|HKC|
Guest Towel|towel|16|RCB|
Waffle Bath Sheet|towel|58|COP|
Hamam Towel|towel|36|TBY|
Children's Hooded Towel|towel|34|YBR|
Travel Towel|towel|28|IO|
Bath Mat|towel|38|CH|`,
      },
      {
        handle: 'soap-and-care',
        name: 'Soap & care',
        description: 'Short lists of ingredients.',
        makers: ['Savonnerie Calme', 'Field Apothecary'],
        material: 'olive oil and botanicals',
        says: [
          'Cured for six weeks, so it lasts for eight.',
          'Smells of fig leaf first, then of almost nothing, which is the point.',
          'Five ingredients, all of which you can pronounce.',
        ],
        care: 'Keep dry between uses. Made in small batches; see the base for the date.',
        goods: `Olive Oil Soap|soap|9|OSC|
Hand Wash, fig|bottle|24|OTP|
Body Wash, cedar|bottle|28|WIO|
Lavender Soap|soap|10|PRB|
Shampoo, rosemary|bottle|26|OB|
Clay Soap|soap|11|TS|
Bath Oil|bottle|36|YR|
Shaving Soap|soap|14|HI|
Hand Cream|bottle|22|RC|
Gardener's Scrub Soap|soap|12|OK|`,
      },
      {
        handle: 'candles',
        name: 'Candles',
        description: 'Beeswax, soy, and a slow wick.',
        makers: ['Savonnerie Calme', 'Ember Works'],
        material: 'beeswax and cotton wick',
        says: [
          'Burns for forty hours without a tunnel.',
          'Poured in two passes, so the top sets like glass.',
          'Scented for the room, not for the street.',
        ],
        care: 'Trim the wick to 5 mm; let the first burn reach the edge.',
        goods: `Beeswax Pillar Candle|candle|24|YCT|
Fig Leaf Candle|candle|38|OPS|
Dinner Candle|candle|12|CTI|
Cedar Candle|candle|38|WHO|
Outdoor Candle|candle|29|TH|
Sea Salt Candle|candle|36|BIC|
Orange Blossom Candle|candle|38|YR|
Travel Candle|candle|18|RPS|
Smoke Candle|candle|42|H|
Advent Candle|candle|26|TC|`,
      },
      {
        handle: 'brushes',
        name: 'Brushes',
        description: 'Bristle, beech, and elbow.',
        makers: ['Borsten Hahn', 'Field Apothecary'],
        material: 'oiled beech and natural bristle',
        says: [
          'Bound by hand, hole by hole, by people who do little else.',
          'Outlives three plastic ones and looks better on the last day.',
          'Stiff enough to work, soft enough to be kind.',
        ],
        care: 'Shake out, hang bristles down, never soak.',
        goods: `Dish Brush|brush|14|KOW|
Bath Brush|brush|32|KBR|
Clothes Brush|brush|38|WH|
Nail Brush|brush|12|KT|
Table Brush|brush|24|KYO|
Shoe Brush|brush|18|WHT|
Dust Brush|brush|26|KI|
Beard Brush|brush|22|WK|
Broom Head|brush|34|OK|
Keyboard Brush|brush|16|CH|`,
      },
    ],
  },
];
