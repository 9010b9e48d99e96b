import type { Room } from './shelf';

/** What is worn and carried, worked with and grown. */
export const wearRooms: Room[] = [
  {
    handle: 'wear',
    name: 'Wear',
    description: 'Few pieces, worn often.',
    kind: 'jumper',
    colour: 'Rose',
    shelves: [
      {
        handle: 'shirts',
        name: 'Shirts',
        description: 'Cotton and linen, cut with room.',
        makers: ['Cooper Lane', 'Lino Sorrento'],
        material: 'organic cotton poplin',
        says: [
          'Cut straight, so it hangs well tucked or loose.',
          'Buttons of corozo nut, sewn on to stay.',
          'Washed before it is sewn, so it keeps its size.',
        ],
        care: 'Wash at 30 °C; iron while damp.',
        goods: `Work Shirt|shirt|88|IOS|S,M,L,XL
Harbour Tee|shirt|42|CIT|S,M,L,XL
Linen Evening Shirt|shirt|112|CBS|S,M,L,XL
Pocket Tee|shirt|44|OYH|S,M,L
Painter's Shirt|shirt|94|CKI|S,M,L
Heavy Tee|shirt|48|HTC|S,M,L,XL
Collarless Shirt|shirt|98|SO|S,M,L
Striped Tee|shirt|46|IR|S,M,L
Camp Shirt|shirt|92|TYB|S,M,L
Night Shirt|shirt|76|BC|S,M,L`,
      },
      {
        handle: 'knitwear',
        name: 'Knitwear',
        description: 'Wool from sheep with names.',
        makers: ['Nordhav Wool', 'Cooper Lane'],
        material: 'undyed and dyed lambswool',
        says: [
          'Knitted in one piece, so no seam rubs the shoulder.',
          'Warm on the boat and fine at the table.',
          'Pills a little in the first month and never after.',
        ],
        care: 'Air rather than wash; cold hand wash, dry flat.',
        goods: `Fisherman's Jumper|jumper|168|ICO|S,M,L,XL
Lambswool Crew|jumper|138|SRH|S,M,L,XL
Striped Jumper|jumper|148|CIT|S,M,L
Cardigan Weight Jumper|jumper|176|OP|S,M,L
Merino Layer|jumper|98|HCB|S,M,L,XL
Cottage Jumper|jumper|158|YR|S,M,L
Boat Neck Jumper|jumper|142|BI|S,M,L
Chunky Jumper|jumper|188|CS|S,M,L
Summer Knit|jumper|108|TS|S,M,L
Children's Jumper|jumper|72|YTB|2 years,4 years,6 years`,
      },
      {
        handle: 'hats-and-scarves',
        name: 'Hats & scarves',
        description: 'For wind from any side.',
        makers: ['Nordhav Wool', 'Cappello Rosso'],
        material: 'felted wool and silk',
        says: [
          'Blocked over a wooden form that is older than the shop.',
          'Packs flat, comes back to its shape, and forgives rain.',
          'Long enough to wrap twice.',
        ],
        care: 'Steam and brush; keep on a shelf, not on a hook.',
        goods: `Wide Brim Hat|hat|118|STH|
Long Wool Scarf|scarf|84|TIO|
Garden Hat|hat|64|SK|
Travel Scarf|scarf|96|PRB|
Felt Hat|hat|128|HPO|
Striped Scarf|scarf|78|IYT|
Sun Hat|hat|58|CYR|
Silk Neck Scarf|scarf|68|RYP|
Rain Hat|hat|74|OI|
Cashmere Scarf|scarf|148|CSH|`,
      },
      {
        handle: 'socks',
        name: 'Socks',
        description: 'The small luxury.',
        makers: ['Nordhav Wool', 'Cooper Lane'],
        material: 'merino and recycled nylon',
        says: [
          'Knitted on a machine from 1962 that refuses to hurry.',
          'Stays up, which should not need saying.',
          'Cushioned under the heel and thin over the arch.',
        ],
        care: 'Wash at 30 °C inside out.',
        goods: `Walking Socks|socks|18|ITO|36–39,40–43,44–46
House Socks|socks|24|SRC|36–39,40–43
Stripe Socks|socks|16|IYT|36–39,40–43,44–46
Boot Socks|socks|22|OHK|40–43,44–46
Dress Socks|socks|17|HIP|40–43,44–46
Bed Socks|socks|26|RCB|36–39,40–43
Cycling Socks|socks|19|YTB|36–39,40–43,44–46
Children's Socks|socks|11|YBR|24–27,28–31
Hiking Socks, heavy|socks|28|OK|40–43,44–46
Everyday Socks, pack of three|socks|36|HCI|36–39,40–43,44–46`,
      },
    ],
  },
  {
    handle: 'carry',
    name: 'Carry',
    description: 'Bags that have been places.',
    kind: 'backpack',
    colour: 'Olive',
    shelves: [
      {
        handle: 'backpacks',
        name: 'Backpacks',
        description: 'For the train and the trail.',
        makers: ['Passo', 'Cooper Lane'],
        material: 'waxed canvas and bridle leather',
        says: [
          'Rain runs off it; crumbs shake out of it.',
          'A sleeve for the laptop, a pocket for the keys, and nothing else to learn.',
          'Brass that ages, canvas that softens, seams that hold.',
        ],
        care: 'Brush clean and wax again after a wet year.',
        goods: `Day Backpack|backpack|148|OIT|
Commuter Backpack|backpack|176|HIO|
Weekend Backpack|backpack|212|OKW|
Small Backpack|backpack|98|TYR|
Field Backpack|backpack|188|OH|
Roll-top Backpack|backpack|164|IYT|
School Backpack|backpack|78|YBT|
Camera Backpack|backpack|236|HW|
City Backpack|backpack|138|PSB|
Market Backpack|backpack|112|SO|`,
      },
      {
        handle: 'totes',
        name: 'Totes',
        description: 'Groceries, books, a jumper.',
        makers: ['Passo', 'Weft House'],
        material: 'heavy cotton canvas',
        says: [
          'Stands up by itself while you fill it.',
          'Handles long enough for a coat sleeve.',
          'Carries eleven kilograms of lemons. We tried.',
        ],
        care: 'Spot clean; machine wash cold if you must.',
        goods: `Market Tote|tote|38|STO|
Book Tote|tote|32|CIT|
Work Tote|tote|124|WHI|
Beach Tote|tote|44|BYR|
Shopper|tote|28|OTC|
Leather Tote|tote|218|WHP|
Picnic Tote|tote|52|TY|
Tool Tote|tote|64|OK|
Children's Tote|tote|22|YR|
Library Tote|tote|36|IP|`,
      },
      {
        handle: 'wallets',
        name: 'Wallets',
        description: 'Thin, stitched, yours.',
        makers: ['Passo', 'Cappello Rosso'],
        material: 'vegetable-tanned leather',
        says: [
          'Six cards, a few notes, and no bulge.',
          'Takes the shape of your pocket within a month.',
          'Saddle-stitched with two needles and waxed thread.',
        ],
        care: 'A little balm once a year. Scratches are the point.',
        goods: `Fold Wallet|wallet|68|WHO|
Card Holder|wallet|42|WTI|
Travel Wallet|wallet|96|HWP|
Coin Purse|wallet|34|TYR|
Long Wallet|wallet|112|WP|
Key Pouch|wallet|28|WO|
Passport Cover|wallet|48|IHT|
Slim Wallet|wallet|58|HK|
Phone Purse|wallet|78|RSP|
Pencil Pouch|wallet|36|OY|`,
      },
    ],
  },
  {
    handle: 'work-and-garden',
    name: 'Desk & garden',
    description: 'For making things grow, on paper or in pots.',
    kind: 'plantPot',
    colour: 'Terracotta',
    shelves: [
      {
        handle: 'notebooks-and-books',
        name: 'Notebooks & books',
        description: 'Blank ones, and the other kind.',
        makers: ['Print Room 9', 'Quire & Sons'],
        material: 'thread-sewn paper',
        says: [
          'Opens flat on the first page and on the last.',
          'Paper that takes ink without feathering.',
          'Sewn, not glued, and so still together in twenty years.',
        ],
        care: 'Keep it with you.',
        goods: `Lined Notebook|notebook|19|TOI|A5,A6
Garden Journal|book|32|OT|
Sketchbook|notebook|28|CHS|
Slow Cooking, a book|book|42|TY|
Dot Notebook|notebook|19|PBR|A5,A6
House Ledger|notebook|34|HI|
A Book of Walks|book|29|OB|
Pocket Notebook, three|notebook|15|TYO|
Letters Notebook|notebook|24|RS|
Bread, a Practice|book|38|KP|`,
      },
      {
        handle: 'desk',
        name: 'Desk',
        description: 'Everything within reach, and nothing else.',
        makers: ['Quire & Sons', 'Tempo Ateliers'],
        material: 'brass, beech and wool felt',
        says: [
          'Heavy enough to stay where you put it.',
          'Brass darkens where the hand goes, which is how you know it is yours.',
          'Clears the desk by half in a minute.',
        ],
        care: 'Wipe with a dry cloth; polish the brass, or don’t.',
        goods: `Brass Pen|pen|58|HTI|
Desk Tray|tray|64|KOW|
Paper Scissors|scissors|34|HTI|
Fountain Pen|pen|96|IPO|
Letter Tray|tray|78|WK|
Kitchen Radio|speaker|148|TOI|
Everyday Pen, pair|pen|24|TYB|
Valet Tray|tray|52|WH|
Desk Speaker|speaker|188|HSC|
Drawing Pen|pen|18|CH|`,
      },
      {
        handle: 'garden',
        name: 'Garden',
        description: 'From balcony to orchard.',
        makers: ['Field & Fork', 'Casa Amphora'],
        material: 'terracotta, steel and ash',
        says: [
          'Frost-proof, rain-proof, and nearly dog-proof.',
          'Forged in one piece from blade to tang.',
          'Better every year it stands outside.',
        ],
        care: 'Rinse off the soil, dry, and oil what is steel.',
        goods: `Terracotta Planter|plantPot|38|TSC|15 cm,20 cm,28 cm
Watering Can|wateringCan|64|OTI|
Hand Trowel|trowel|28|KTO|
Herb Pot|plantPot|22|OTB|
Harvest Basket|basket|58|KSW|
Transplanting Trowel|trowel|32|WI|
Balcony Planter|plantPot|46|CHI|
Indoor Watering Can|wateringCan|48|YBC|
Flower Basket|basket|44|SO|
Orchard Watering Can|wateringCan|86|HO|`,
      },
      {
        handle: 'play',
        name: 'Play',
        description: 'Toys that outlast childhood.',
        makers: ['Bauklotz', 'Grove & Plane'],
        material: 'limewood and water-based colour',
        says: [
          'No batteries, no instructions, no end.',
          'Rounded by tumbling, coloured with stain that does not flake.',
          'Handed down, usually, with a bite mark.',
        ],
        care: 'Wipe with a damp cloth; sand out the worst.',
        goods: `Arch Blocks|blocks|48|TYO|
Temple Building Set|blocks|96|KTI|
First Blocks|blocks|34|YRB|
Picture Book, The Stork|book|18|BT|
Colour Blocks, big|blocks|64|TIY|
Picture Book, The Fig|book|18|OP|
Castle Blocks|blocks|72|HSK|
Toy Basket|basket|42|SKR|
Number Blocks|blocks|38|OR|
Counting Book|book|16|YB|`,
      },
    ],
  },
];
