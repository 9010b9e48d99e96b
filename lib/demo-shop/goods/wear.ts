import { type Room, shelf } from '../shelf';

export const wear: Room = {
  handle: 'wear',
  name: 'Clothes & Bags',
  description: 'Cut plainly, made to be mended, better in the third year than the first.',
  leaves: [
    {
      handle: 'shirts',
      name: 'Shirts',
      description: 'Linen and heavy cotton with pockets where pockets should be.',
      goods: shelf(`
shirt | Harvester Shirt | Loom & Larder | 118 | chalk olive harbour | A full-cut work shirt with a gusset under the arm, so it never untucks on a ladder.
shirt | Ferry Tee | Tidewell | 46 | ink chalk rust sage | A heavyweight tee, knitted on old round machines and so without side seams.
shirt | Gallery Shirt | Tidewell | 134 | plum oat | Enough shirt for an opening, soft enough for the walk home.
shirt | Allotment Shirt | Loom & Larder | 96 | moss clay straw | Washed with stones, buttoned with corozo, forgiving about mud.
shirt | Pocket Tee | Tidewell | 42 | terracotta mist ochre rose | The pocket is the width of a paperback, which we measured.
shirt | Printer's Smock Shirt | Fell & Ford | 128 | slate ink | Modelled on a compositor's smock, with a pencil slot in the placket.
shirt | Sunday Linen Shirt | Loom & Larder | 142 | sand rose | Creases beautifully, and that is the last we shall say about ironing.
shirt | Boatyard Tee | Tidewell | 48 | harbour soot | Garment-dyed after sewing, so the seams go pale first.
`),
    },
    {
      handle: 'knitwear',
      name: 'Knitwear',
      description: 'From sheep we could name, spun within a day’s drive.',
      goods: shelf(`
jumper | Skerry Jumper | Hatherley Mill | 168 | ink oat moss | Close-knit against wind, with shoulders that button for small heads.
jumper | Breton Afternoon Jumper | Tidewell | 138 | chalk terracotta | Stripes counted as they were for sailors, in a softer yarn than they ever got.
jumper | Orchard Crew | Hatherley Mill | 152 | rust olive plum | A dry-handed lambswool that loosens to your shape by the second winter.
jumper | Slow Sunday Sweater | Hatherley Mill | 176 | rose sand | Big, quiet and a little too long in the sleeve on purpose.
jumper | Lighthouse Jumper | Tidewell | 184 | harbour straw | Six-ply worsted, and you will take it off only to wash it.
scarf | Ploughman's Scarf | Hatherley Mill | 68 | moss ochre | Two metres of lambswool, twisted fringe, no fuss.
scarf | Rookery Scarf | Loom & Larder | 74 | soot plum rust | Woven in a broken twill that catches the light at the folds.
scarf | Evening Stole | Loom & Larder | 98 | rose harbour oat | Fine enough for a ring to pass over, warm enough for a concert outdoors.
`),
    },
    {
      handle: 'hats-and-socks',
      name: 'Hats & socks',
      description: 'The two ends, looked after.',
      goods: shelf(`
hat | Poacher's Hat | Cobb & Brimley | 88 | moss walnut | Felted wool that sheds a shower and can be sat on once.
hat | Promenade Hat | Cobb & Brimley | 104 | sand straw | A wide brim blocked by steam over a form older than the shop.
hat | Plum Felt Hat | Cobb & Brimley | 116 | plum ink | For people who are told they have a face for hats.
hat | Gardener's Brim | Cobb & Brimley | 72 | straw olive | Plaited straw with a chin tie for days with gusts in them.
socks | Boot Socks | Tidewell | 24 | moss rust oat | Terry inside and ribbed above, long enough to fold once.
socks | House Socks | Hatherley Mill | 28 | rose slate ochre | Thick as a slipper, quiet on the stairs.
socks | Market Socks | Tidewell | 18 | terracotta ink sage plum | Everyday combed cotton with a heel that meets your heel.
socks | Bed Socks | Hatherley Mill | 32 | oat harbour | Loose at the cuff, brushed inside, banned in summer.
`),
    },
    {
      handle: 'bags',
      name: 'Bags',
      description: 'Waxed, woven and riveted to carry a week.',
      goods: shelf(`
tote | Market Tote | Fell & Ford | 64 | oat ink olive | Leather handles set far enough apart for a shoulder and a coat.
tote | Herald Newspaper Tote | Loom & Larder | 48 | chalk rust | Deep, light and as wide as a broadsheet.
tote | Weekend Tote | Fell & Ford | 118 | moss sand plum | A dipped base that may stand on a wet platform.
tote | Library Tote | Sedge Press | 38 | straw harbour terracotta | Screen-printed at the press with the sign of an open door.
backpack | Fell Backpack | Fell & Ford | 186 | olive soot | Waxed cotton, brass and bridle leather, for hills and for offices.
backpack | Schoolroom Backpack | Fell & Ford | 132 | rust ink ochre | A flat back sleeve keeps homework flatter than it deserves.
backpack | Packhorse Rucksack | Cobb & Brimley | 214 | walnut moss | Opens wide, closes with a drawcord and has carried a lamb.
backpack | Day Sack | Tidewell | 96 | harbour clay slate | Weighs little, folds into its own pocket, remembers nothing.
`),
    },
    {
      handle: 'wallets',
      name: 'Wallets',
      description: 'Bridle leather that shines where the hand goes.',
      goods: shelf(`
wallet | Fold Wallet | Cobb & Brimley | 78 | walnut soot moss | Cut from the shoulder and stitched eight to the inch by two needles.
wallet | Ticket Pouch | Cobb & Brimley | 46 | rust ink | Sized for train tickets, which became cards without changing shape.
wallet | Travelling Wallet | Cobb & Brimley | 134 | plum walnut | A passport, two currencies and a letter of introduction.
wallet | Coin Purse | Cobb & Brimley | 38 | ochre clay sage | Opens into a tray, so that the right coin can be found at a stall.
wallet | Envelope Clutch | Fell & Ford | 112 | terracotta soot | One hide, one fold, one stud.
wallet | Field Notes Cover | Cobb & Brimley | 64 | moss walnut | Holds two pocket notebooks and a pencil that stays put.
wallet | Evening Purse | Cobb & Brimley | 96 | rose plum | Lined in silk twill, with a clasp that closes like a polite remark.
wallet | Card Sleeve | Fell & Ford | 32 | slate straw harbour | Four cards, nothing else, and thinner for it.
`),
    },
  ],
};
