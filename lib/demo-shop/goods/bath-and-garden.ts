import { type Room, shelf } from '../shelf';

export const bathAndGarden: Room = {
  handle: 'bath-and-garden',
  name: 'Bath & Garden',
  description: 'Earth on the hands, and what takes it off again.',
  leaves: [
    {
      handle: 'soap-and-care',
      name: 'Soap & care',
      description: 'Cut from the slab and cured until it lasts.',
      goods: shelf(`
soap | Gardener's Soap | Honeyfield | 12 | olive clay | Poppy seed for the knuckles, rosemary for what is left of the tomato vines.
soap | Goat's Milk Soap | Honeyfield | 11 | oat rose | Mild enough for a newborn and for anyone who has just shaved.
soap | Pine Tar Soap | Ostra Kiln | 14 | soot | Smells like a boat being mended, which many people turn out to want.
soap | Lavender Slab | Honeyfield | 18 | plum sage | One long bar; cut it yourself with a kitchen knife.
bottle | Hand Wash No. 2 | Honeyfield | 22 | rust moss | Orange leaf and cedar, thin enough to rinse in cold water.
bottle | Bath Oil | Marl & Wick | 38 | ochre plum | A capful is plenty, two is a decision about the evening.
bottle | Everyday Shampoo | Honeyfield | 19 | harbour sage | Nettle and oat, with a lather that is modest and honest.
bottle | Hand Balm | Honeyfield | 26 | chalk rose clay | For hands that have been in soil, plaster or too much paper.
`),
    },
    {
      handle: 'bath-linen',
      name: 'Bath linen',
      description: 'Long loops, short drying times.',
      goods: shelf(`
towel | Hammam Towel | Hatherley Mill | 42 | terracotta harbour oat | Flat-woven and fast to dry; it grows softer until you cannot give it up.
towel | Long Loop Towel | Loom & Larder | 36 | chalk sage slate plum | A deep loop of long-staple cotton, spun without the tricks that wash away.
towel | Lido Towel | Hatherley Mill | 54 | ink straw | Big enough to change under, striped so that you can find it again.
towel | Linen Bath Sheet | Loom & Larder | 78 | mist clay | Rough for the first week and devoted ever after.
towel | Guest Towel | Loom & Larder | 18 | rose olive ochre | The small one that makes a spare room into a guest room.
towel | Sauna Sheet | Hatherley Mill | 62 | oat moss | Undyed linen, at home at ninety degrees.
towel | Rib Towel | Hatherley Mill | 34 | rust harbour | Ribbed like corduroy, which turns out to be what toes like.
towel | Sunday Bath Towel | Loom & Larder | 44 | plum sand | Thick, slow to dry, and entirely unapologetic.
`),
    },
    {
      handle: 'brushes',
      name: 'Brushes',
      description: 'There is a brush for that.',
      goods: shelf(`
brush | Dish Brush | Thorn & Lathe | 14 | ash oak | Stiff where the pan is, soft where the glass is, and the head unscrews.
brush | Clothes Brush | Cobb & Brimley | 46 | walnut | Wild-boar bristle that lifts dust without troubling the nap.
brush | Hearth Brush | Fell & Ford | 32 | soot rust | Horsehair that does not mind a warm ember.
brush | Bath Brush | Thorn & Lathe | 38 | cherry ash | The handle comes off, for people who can reach.
brush | Table Brush | Thorn & Lathe | 28 | oak plum | For crumbs, and for the pause before pudding.
brush | Boot Brush | Cobb & Brimley | 24 | moss walnut | Coir on one side for mud, horsehair on the other for pride.
brush | Vegetable Brush | Thorn & Lathe | 12 | oak | A palmful of tampico that cleans potatoes without peeling them.
brush | Seedbed Brush | Fell & Ford | 18 | olive straw | Sweeps fine soil over small seeds, then sweeps the bench.
`),
    },
    {
      handle: 'plants-and-pots',
      name: 'Plants & pots',
      description: 'Green company that asks for little.',
      goods: shelf(`
plantPot | Windowsill Agave | Greenaway Nursery | 36 | terracotta chalk | Sharp, slow and grateful to be forgotten over the holidays.
plantPot | Hallway Aspidistra | Greenaway Nursery | 58 | moss ink | Lives in the dark by the coats and has outlived three tenancies.
plantPot | Kitchen Aloe | Greenaway Nursery | 28 | sage clay | Snap a leaf on a burnt finger; it will grow another.
plantPot | Study Snake Plant | Greenaway Nursery | 44 | slate oat plum | Upright in poor light and bad company.
plantPot | Long Tom Pot | Greenaway Nursery | 24 | terracotta rust | The tall old pattern, thrown for roots that go down and not out.
plantPot | Glazed Cachepot | Inlet Ceramics | 38 | harbour rose ochre | No hole in the foot, so it may stand on the piano.
plantPot | Balcony Pot | Inlet Ceramics | 62 | soot sand | Frost-proof, wide in the foot, and calm in a gale.
plantPot | Herb Pot | Weir Street | 21 | chalk olive straw | Sized for supermarket basil, which in here will live.
`),
    },
    {
      handle: 'garden-tools',
      name: 'Garden tools',
      description: 'Forged, riveted, and easy to find in long grass.',
      goods: shelf(`
wateringCan | Greenhouse Can | Halden Foundry | 74 | moss slate rust | A long reach, a brass rose and a balance that holds when half empty.
wateringCan | Indoor Can | Halden Foundry | 42 | chalk terracotta sage | A spout slim enough to miss the bookshelf.
wateringCan | Copper Can | Brightwater Copper | 96 | copper brass | Goes green in its own time, like everything out there.
wateringCan | Child's Can | Halden Foundry | 28 | ochre harbour rose | A litre is all that small arms and large puddles need.
trowel | Hand Trowel | Fell & Ford | 34 | oak rust | Forged in one piece, with a shoulder to push against.
trowel | Bulb Trowel | Fell & Ford | 38 | ash olive | Marked in inches, because bulbs are particular.
trowel | Transplanting Trowel | Fell & Ford | 36 | cherry ink | Narrow, for moving one thing without waking its neighbours.
scissors | Deadheading Snips | Arrowsmith Cutlery | 44 | moss soot | Light enough to carry all summer in a back pocket.
`),
    },
  ],
};
