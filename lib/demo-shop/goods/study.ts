import { type Room, shelf } from '../shelf';

export const study: Room = {
  handle: 'study',
  name: 'Study & Play',
  description: 'Paper, ink, wood and wireless: ways to spend an evening.',
  leaves: [
    {
      handle: 'notebooks',
      name: 'Notebooks',
      description: 'They lie flat, take ink and do not judge.',
      goods: shelf(`
notebook | Ledger Notebook | Sedge Press | 26 | moss rust ink | Sewn in sections so that page one lies as flat as page ninety.
notebook | Field Notebook | Sedge Press | 14 | olive clay | Rounded at the corners by the knife, not later by your pocket.
notebook | Daybook | Gant & Teller | 38 | plum soot | A page for every day, dated by you, so that no week is wasted.
notebook | Recipe Book | Sedge Press | 32 | terracotta sage chalk | Wipe-clean boards outside, and inside columns for what you did instead.
notebook | Sketchbook | Sedge Press | 34 | slate oat | Heavy cartridge paper that takes a wash without cockling.
notebook | Garden Diary | Sedge Press | 29 | moss straw | Five years to a page: see what the frost did last time.
notebook | Composer's Book | Gant & Teller | 28 | ink rose | Staves on the left, blank on the right for what the tune is about.
notebook | Pocket Commonplace | Gant & Teller | 18 | ochre harbour plum | For the sentence you would otherwise read aloud to someone busy.
`),
    },
    {
      handle: 'pens',
      name: 'Pens',
      description: 'Instruments for people who still sign things.',
      goods: shelf(`
pen | Registrar Fountain Pen | Gant & Teller | 98 | ink soot plum | A steel nib tuned by hand to write at the first touch of paper.
pen | Schoolday Fountain Pen | Gant & Teller | 34 | terracotta sage ochre harbour | A forgiving nib and a cap that posts with a click.
pen | Turned Wood Pen | Thorn & Lathe | 76 | walnut cherry oak | Turned from the offcuts of the bread boards and finished with wax.
pen | Postmaster Pen | Gant & Teller | 142 | moss rust | Fills by a piston, holds enough for a very long letter.
pen | Sketching Pen | Sedge Press | 48 | slate | Its bent nib draws thin or broad with a turn of the wrist.
pen | Brass Pocket Pen | Halden Foundry | 58 | brass copper | Short in the pocket, full length in the hand.
pen | Nightstand Pen | Gant & Teller | 42 | rose mist | Caps tight against dry mornings and bad dreams.
pen | Bookkeeper's Pen | Gant & Teller | 64 | soot olive | An extra-fine nib for figures that must fit their column.
`),
    },
    {
      handle: 'books',
      name: 'Books',
      description: 'Small printings on slow subjects.',
      goods: shelf(`
book | On Porches | Sedge Press | 28 | terracotta ink | Essays on covered places, from cloisters to bus shelters, and why talk goes better there.
book | The Soup Year | Loom & Larder | 36 | ochre moss | Fifty-two soups, one for each week, in the order the garden offers them.
book | A Short History of the Chair | Bracken Joinery | 32 | walnut sage | Told by a joiner who has sat in most of them.
book | Repairing Almost Anything | Sedge Press | 34 | ink rust | Glue, thread, patience: what to reach for, and when to leave it broken.
book | The Weather Indoors | Oriel Lighting | 30 | plum straw | How light, air and the time of day make a room.
book | Bread by Feel | Weir Street | 29 | clay chalk | No timings, many drawings of hands.
book | Walks of One Hour | Sedge Press | 22 | olive harbour | Forty walks that start and end at a door.
book | The Unhurried Gardener | Sedge Press | 31 | moss rose | A defence of doing it next week.
`),
    },
    {
      handle: 'radios-and-toys',
      name: 'Radios & toys',
      description: 'For listening, stacking and knocking down.',
      goods: shelf(`
speaker | Kitchen Wireless | Oriel Lighting | 189 | sage rust chalk | Two knobs, five presets, and a voice that carries over a running tap.
speaker | Bookshelf Radio | Oriel Lighting | 246 | ink moss | Tuned to speak rather than to boom, as bookshelves prefer.
speaker | Porch Radio | Fell & Ford | 158 | olive ochre terracotta | Runs for three evenings on a charge and shrugs at dew.
speaker | Night Owl Radio | Oriel Lighting | 214 | plum soot | A dial that glows as dimly as a dial can.
blocks | Arcade Blocks | Thorn & Lathe | 58 | terracotta sage | Arches, columns and steps enough for a small colonnade.
blocks | Harbour Blocks | Thorn & Lathe | 64 | harbour ochre | Cranes, sheds and a lighthouse that is always the first to fall.
blocks | Village Blocks | Bracken Joinery | 72 | rust moss | Houses, a barn, one church; who lives where is not our business.
blocks | First Blocks | Thorn & Lathe | 36 | rose straw oat | Nine large pieces for small hands, oiled with nothing you would not eat.
`),
    },
  ],
};
