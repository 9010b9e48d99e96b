import { type Room, shelf } from '../shelf';

export const light: Room = {
  handle: 'light',
  name: 'Light',
  description: 'Pools of light, so that a room has somewhere to be and somewhere to rest.',
  leaves: [
    {
      handle: 'table-lamps',
      name: 'Table lamps',
      description: 'For the end of the sofa and the end of the chapter.',
      goods: shelf(`
tableLamp | Pebble Lamp | Marl & Wick | 142 | chalk clay slate | A stone-shaped base and a shade set low, so that light falls on the page and not in your eyes.
tableLamp | Reading Room Lamp | Marl & Wick | 168 | moss ink | Named for the green-shaded rows of a library that let nobody whisper.
tableLamp | Orchid House Lamp | Oriel Lighting | 196 | rose plum | A pleated shade that turns any bulb to late afternoon.
tableLamp | Button Lamp | Oriel Lighting | 98 | ochre terracotta oat | Small enough for a bookshelf, switched by pressing its brass button.
tableLamp | Studio Dome | Halden Foundry | 184 | soot harbour | A spun dome that throws a clean circle as wide as a sketchbook.
tableLamp | Guest Room Lamp | Weir Street | 76 | sand sage mist | An easy lamp with its switch where a sleepy hand looks for it.
tableLamp | Kiln Base Lamp | Tamsin Vole Pottery | 210 | rust moss | The base is thrown, cut and fired like a bottle, drips and all.
tableLamp | Folio Lamp | Oriel Lighting | 156 | walnut ash | Paper and turned wood, with a glow like a window across the street.
`),
    },
    {
      handle: 'floor-lamps',
      name: 'Floor lamps',
      description: 'They lean over your shoulder and mind their own business.',
      goods: shelf(`
floorLamp | Heron Floor Lamp | Oriel Lighting | 288 | moss chalk | Stands on one leg by the armchair and bends its neck over your book.
floorLamp | Arcade Lamp | Marl & Wick | 324 | terracotta ink | A long arc of steel that puts a ceiling light where there is no ceiling rose.
floorLamp | Lamplighter | Halden Foundry | 266 | soot brass | A heavy base, a slim stem and a shade that tilts at a touch.
floorLamp | Corner Sun | Marl & Wick | 298 | ochre rose | Bounced off a corner wall it fills the room like weather.
floorLamp | Quay Lamp | Oriel Lighting | 342 | harbour mist | Modelled on the lamps that light the ropes at the end of the quay.
floorLamp | Bent Reed Lamp | Bracken Joinery | 276 | straw sage | The bend is steamed, not cut, and settles a little in its first year.
floorLamp | Long Evening Lamp | Oriel Lighting | 312 | plum oat | A dimmer in the foot takes it down to a candle by degrees.
floorLamp | Drawing Office Lamp | Halden Foundry | 254 | slate rust | Made for draughtsmen, and now for anybody with a large table.
`),
    },
    {
      handle: 'pendants',
      name: 'Pendants',
      description: 'Hung low over a table they make a room of it.',
      goods: shelf(`
pendant | Bell Pendant | Halden Foundry | 174 | terracotta moss ink | A bell with no tongue, enamelled white inside to throw the light down.
pendant | Moonrise Pendant | Linnet Glassworks | 228 | chalk straw | Opal glass that shows no bulb, only brightness.
pendant | Dovecote Pendant | Marl & Wick | 196 | mist clay | Unfired outside and glazed within, like the inside of a shell.
pendant | Schoolroom Pendant | Halden Foundry | 138 | soot sage chalk | The shade that hung over everyone's first spelling test.
pendant | Weaver's Pendant | Marl & Wick | 154 | straw oak | Split willow around a hoop, with shadows thrown in for nothing.
pendant | Inkwell Pendant | Linnet Glassworks | 242 | ink plum | Cased glass: dark from outside and milk-white underneath.
pendant | Market Hall Pendant | Oriel Lighting | 216 | olive rust | A generous reflector, rated for damp, for kitchens and covered walks.
pendant | Persimmon Pendant | Oriel Lighting | 188 | ochre copper | A single fruit of light over the small end of the table.
`),
    },
    {
      handle: 'candles-and-lanterns',
      name: 'Candles & lanterns',
      description: 'The oldest light, and still the one that makes faces kind.',
      goods: shelf(`
candle | Fig Leaf Candle | Marl & Wick | 32 | olive chalk | Green fig, crushed stem and a little pepper at the end.
candle | Hearth Candle | Marl & Wick | 36 | rust soot | Birch smoke and warm brick, for houses whose chimney was bricked up long ago.
candle | Beeswax Pillar | Honeyfield | 28 | ochre straw | Poured from one valley's wax, which is why it smells of clover and not of perfume.
candle | Library Candle | Marl & Wick | 34 | plum walnut | Old paper, leather and the ghost of somebody's pipe.
candle | Washing Line Candle | Honeyfield | 24 | mist rose sage | Cotton, cut grass and a wind that is about to change.
lantern | Porch Lantern | Fell & Ford | 86 | soot moss | Swings in a gale and keeps its flame; nobody knows quite why.
lantern | Night Garden Lantern | Halden Foundry | 112 | slate copper | Stand three along a path and supper can go on outdoors.
lantern | Boathouse Lantern | Fell & Ford | 94 | ink chalk rust | Four panes, a hinged door and a ring that fits over a mooring hook.
`),
    },
  ],
};
