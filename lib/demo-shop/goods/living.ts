import { type Room, shelf } from '../shelf';

export const living: Room = {
  handle: 'living',
  name: 'Living Room',
  description: 'Where the day sits down.',
  leaves: [
    {
      handle: 'chairs-and-stools',
      name: 'Chairs & stools',
      description: 'Drawn round a table, then left wherever the talk was best.',
      goods: shelf(`
chair | Almoner Chair | Bracken Joinery | 320 | oak soot moss | A spindle-back that has forgotten its corners and never creaks on the same note twice.
chair | Refectory Chair | Bracken Joinery | 285 | walnut ash | Built for long tables and longer speeches, with a seat dished by hand.
chair | Kitchen Court Chair | Thorn & Lathe | 246 | sage terracotta ink | Painted in milk paint, which wears at the knees like good trousers.
chair | Night Nurse Chair | Bracken Joinery | 368 | cherry plum | Low, armless and exactly right for putting on shoes or for nursing.
stool | Milking Stool | Thorn & Lathe | 118 | oak straw | Three legs, because three legs stand on any floor.
stool | Counter Stool | Bracken Joinery | 176 | walnut ink | Tall enough to lean on the worktop and be in the way.
stool | Potter's Stool | Thorn & Lathe | 134 | ash clay | The seat slopes forward a touch, and your back will thank the potter who asked for it.
stool | Library Step Stool | Bracken Joinery | 152 | cherry moss | For the top shelf, and for sitting on once you have found the book.
`),
    },
    {
      handle: 'tables-and-shelves',
      name: 'Tables & shelves',
      description: 'Level ground for lamps, books and elbows.',
      goods: shelf(`
table | Long Table | Bracken Joinery | 1240 | oak walnut | Two planks, six legs, ten people, and room for the dog beneath.
table | Sewing Table | Thorn & Lathe | 486 | ash cherry | Narrow enough for a hallway and firm enough for a machine at full tilt.
table | Bench Table | Bracken Joinery | 390 | soot sage | Bench by day, low table by night, scratched by both.
table | Garden Room Table | Fell & Ford | 540 | moss straw | Slatted so that rain and crumbs take the same way out.
shelf | Alcove Bookcase | Bracken Joinery | 620 | walnut moss | Made shallow, since one row of books can be found and two cannot.
shelf | Stacking Shelf | Thorn & Lathe | 280 | oak ink terracotta | Add another when the first is full; they lock by a dovetail you can see.
shelf | Larder Shelf | Bracken Joinery | 342 | sage chalk | For jars, cookery books and the good plates, in reach of the stove.
shelf | Seedling Shelf | Fell & Ford | 214 | ash olive | Narrow tiers that put every tray in the window.
`),
    },
    {
      handle: 'cushions-and-throws',
      name: 'Cushions & throws',
      description: 'Soft things with a proper weave.',
      goods: shelf(`
cushion | Drover's Cushion | Hatherley Mill | 54 | moss rust oat | Striped like the blankets that drovers rolled behind the saddle.
cushion | Sundial Cushion | Loom & Larder | 62 | ochre ink rose | A disc appliquéd by hand, a little off centre, as the sun mostly is.
cushion | Window Seat Cushion | Loom & Larder | 78 | sage harbour | Firm, square, and piped so that it keeps its edge under a reader.
cushion | Brickfield Cushion | Hatherley Mill | 58 | terracotta plum | Woven double so that the wrong side is merely the other side.
blanket | Shepherd's Throw | Hatherley Mill | 148 | oat slate moss | Undyed fleece in the colours the flock came in, with a hand-knotted fringe.
blanket | Sickbed Blanket | Hatherley Mill | 126 | rose harbour | Light as a cardigan and twice as consoling.
blanket | Veranda Throw | Loom & Larder | 112 | straw terracotta ink | Cotton for evenings that only threaten to be cold.
blanket | Fireside Rug Throw | Hatherley Mill | 184 | plum soot rust | Heavy enough to stay where you tucked it.
`),
    },
    {
      handle: 'clocks-and-pictures',
      name: 'Clocks & pictures',
      description: 'Something for the wall to say.',
      goods: shelf(`
clockFace | Platform Clock | Gant & Teller | 128 | soot moss chalk | A station clock that has retired from being punctual at people.
clockFace | Kitchen Clock | Gant & Teller | 84 | terracotta sage ochre | Legible from the far side of a steaming room, and silent.
clockFace | Schoolmaster Clock | Gant & Teller | 146 | walnut oak | A turned case that darkens with the years you measure by it.
clockFace | Harbour Clock | Gant & Teller | 112 | ink harbour | The minute hand is the red of a channel buoy.
frame | Evening over the Fen | Sedge Press | 96 | oak soot | A two-block print of the hour when the reeds turn to paper cut-outs.
frame | Red Hill, Noon | Sedge Press | 88 | terracotta walnut | Pulled by hand in an edition of sixty, numbered in pencil at the foot.
frame | Slow Tide | Sedge Press | 92 | ink ash | Three blues and the bare paper, which does most of the work.
frame | Plum Orchard | Sedge Press | 104 | plum chalk | Printed from a linocut the size of a tea tray.
`),
    },
    {
      handle: 'vases-and-baskets',
      name: 'Vases & baskets',
      description: 'For flowers, firewood, laundry and the odd cat.',
      goods: shelf(`
vase | Meadow Vase | Inlet Ceramics | 68 | oat clay harbour | A narrow neck that makes four weeds look like a decision.
vase | Belly Vase | Tamsin Vole Pottery | 82 | rust moss | Full at the shoulder and heavy at the foot: branches will not tip it.
vase | Bud Bottle | Inlet Ceramics | 34 | rose sage plum straw | One stem at a time, changed when you think of it.
vase | Night Jasmine Vase | Ostra Kiln | 94 | ink soot | Reduced to a blue-black that makes white flowers ring.
basket | Windfall Basket | Osier Yard | 58 | straw walnut | The handle is set to balance when the basket is full, not when it is empty.
basket | Log Basket | Osier Yard | 124 | walnut oak | Willow on an ash frame, with a base you can drag.
basket | Linen Basket | Osier Yard | 98 | oat ash | Smooth within, so that wool comes out as it went in.
basket | Bicycle Basket | Osier Yard | 64 | oak soot | Straps to any bar, holds two loaves and a spaniel's chin.
`),
    },
  ],
};
