import { type Room, shelf } from '../shelf';

export const table: Room = {
  handle: 'table',
  name: 'The Table',
  description: 'Cups, bowls and jugs for the hour when everybody sits down.',
  leaves: [
    {
      handle: 'mugs',
      name: 'Mugs',
      description: 'Thrown, turned and trimmed by hand, for the cup you will not share.',
      goods: shelf(`
mug | Harbour Mug | Alder & Rye | 28 | ink chalk terracotta | A broad-shouldered mug with a handle that takes three fingers and a lip that is kind to hot tea.
mug | Quarryman Mug | Tamsin Vole Pottery | 34 | clay slate | Left unglazed below the belt, so that rough warm clay is what your palm meets first.
mug | Little Noon Cup | Alder & Rye | 22 | oat sage rose plum | Sized for a flat white, and for children who want to be trusted with a real cup.
mug | Ferryman Mug | Ostra Kiln | 31 | harbour sand | The wide foot was asked for by a ferry galley, where nothing may slide.
mug | Ash Glaze Mug | Tamsin Vole Pottery | 38 | moss | Wood ash from the kiln itself runs down the side, and no two runs are alike.
mug | Breakfast Mug | Weir Street | 19 | chalk ochre olive ink | Half a pint, a straight wall and nothing else to think about before eight.
mug | Kiln-Door Mug | Ostra Kiln | 42 | rust soot | Fired in the hottest corner of the kiln, which is where the red comes from.
mug | Two Hands Cup | Inlet Ceramics | 36 | rose oat mist | Meant to be held in both hands; the small handle is only for carrying it there.
`),
    },
    {
      handle: 'bowls-and-plates',
      name: 'Bowls & plates',
      description: 'A place setting that need not match to belong together.',
      goods: shelf(`
bowl | Porridge Bowl | Weir Street | 24 | oat clay sage | Deep enough to keep porridge hot and wide enough for the honey to be seen.
bowl | Foxglove Serving Bowl | Inlet Ceramics | 78 | plum rose | A bowl for the middle of the table, with a pool of paler glaze at the bottom of the well.
bowl | Tidal Noodle Bowl | Ostra Kiln | 36 | harbour ink chalk | High sides and a heavy foot: the broth stays in and the bowl stays put.
bowl | Hayloft Salad Bowl | Alder & Rye | 64 | straw olive | Room for salad for six, and a rim that rests easily on a forearm while you toss.
plate | Millpond Dinner Plate | Weir Street | 29 | chalk sage harbour slate | A quiet plate with a raised edge that catches the sauce before the cloth does.
plate | Lantern Street Side Plate | Alder & Rye | 18 | oat terracotta ink | For toast at one end of the day and cheese at the other.
plate | Long Afternoon Platter | Inlet Ceramics | 88 | moss sand | Rolled from one slab and lifted at the edge by hand, for tomatoes, or for all of lunch.
plate | Dusk Rim Plate | Tamsin Vole Pottery | 33 | rose plum ink | The glaze breaks to a darker line where the brush left the rim.
`),
    },
    {
      handle: 'jugs-and-teapots',
      name: 'Jugs & teapots',
      description: 'They pour where you point them, which is rarer than it sounds.',
      goods: shelf(`
jug | Dairy Jug | Weir Street | 46 | chalk straw harbour | A milk jug by name, though it spends most summers full of sweet peas.
jug | Cornerhouse Pitcher | Alder & Rye | 62 | terracotta olive oat | Its spout was cut eleven times before it stopped dripping; then the drawing was locked away.
jug | Cellar Jug | Ostra Kiln | 74 | rust soot | Salt-glazed in the old manner, with an orange-peel skin that hides every scratch.
jug | Washstand Ewer | Inlet Ceramics | 96 | mist plum | Tall, slow in the pour, and handsome enough to be left out when it is empty.
teapot | Rainy Day Teapot | Alder & Rye | 84 | ink sage clay | Four cups, and a lid that stays on when the last one is poured.
teapot | Bent Willow Teapot | Tamsin Vole Pottery | 98 | moss oat | The cane handle is wound on after firing and stays cool to the end of the pot.
teapot | Small Hours Teapot | Weir Street | 58 | chalk plum ochre | A pot for one and a half people, or for one who reads late.
teapot | Smoke House Teapot | Ostra Kiln | 112 | soot slate | Blackened with pine smoke, then burnished with the back of a spoon.
`),
    },
    {
      handle: 'glassware',
      name: 'Glassware',
      description: 'Blown and pressed glass with a little of the furnace left in it.',
      goods: shelf(`
glass | Bistro Tumbler | Linnet Glassworks | 14 | mist olive rose | Pressed, thick at the foot and hard to knock over, as a table glass should be.
glass | Seafog Highball | Linnet Glassworks | 22 | harbour mist | Blown a shade thicker at the top, where ice tends to land.
glass | Orchard Cider Glass | Pell & Daughter | 19 | straw olive | Straight and generous; made for cider, borrowed by everyone for iced tea.
glass | Amber Water Glass | Pell & Daughter | 17 | ochre copper | Coloured in the melt, not painted, so that noon light falls through it onto the cloth.
glass | Night Table Carafe Glass | Linnet Glassworks | 26 | ink plum | The one that stands beside the bed, heavy enough to be found in the dark.
glass | Feast Goblet Tumbler | Inlet Ceramics | 31 | rose plum moss | A goblet for people who do not like stems, with a ring of colour at the foot.
glass | Bubble Tumbler | Linnet Glassworks | 24 | sage mist clay | Soda scattered into the gather leaves a drift of small bubbles in the wall.
glass | Workshop Tumbler | Weir Street | 9 | mist | Plain toughened glass that survives dishwashers, picnics and workshops.
`),
    },
    {
      handle: 'boards-and-trays',
      name: 'Boards & trays',
      description: 'To carry it in, cut it up, and hand it round.',
      goods: shelf(`
board | Sunday Bread Board | Thorn & Lathe | 48 | oak walnut cherry | A single plank with its heart grain left in and a hole to hang it by.
board | Cheesemonger's Board | Thorn & Lathe | 62 | walnut ash | Long in the handle so that it passes across a crowded table without an elbow in the dip.
board | Half Moon Board | Bracken Joinery | 54 | cherry oak | Cut across the end grain, which closes up again behind the knife.
board | Picnic Board | Bracken Joinery | 36 | ash oak | Thin, light and just the width of a basket.
tray | Breakfast in Bed Tray | Bracken Joinery | 72 | ash olive ink | High sides for the stairs and a flat lip for the newspaper.
tray | Ottoman Tray | Thorn & Lathe | 118 | walnut soot | Broad enough to turn any footstool into a table for the evening.
tray | Painted Letter Tray | Weir Street | 44 | terracotta sage chalk plum | Enamelled in four coats, for letters, keys and the things that live in pockets.
tray | Verandah Tray | Bracken Joinery | 66 | moss straw | Oiled for outdoors, and shaped so that rain runs off when you forget it there.
`),
    },
  ],
};
