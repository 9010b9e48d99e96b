import { type Room, shelf } from '../shelf';

export const kitchen: Room = {
  handle: 'kitchen',
  name: 'Kitchen',
  description: 'Tools that outlast the recipes they were bought for.',
  leaves: [
    {
      handle: 'pots-and-pans',
      name: 'Pots & pans',
      description: 'Iron, copper and steel with enough weight to cook slowly.',
      goods: shelf(`
pot | Long Simmer Pot | Corrie Ironworks | 168 | ink terracotta olive | A lidded pot that holds a low simmer on the smallest flame and turns a cheap cut into supper.
pot | Parish Stew Pot | Corrie Ironworks | 214 | soot moss plum | The size they use for the harvest supper, with handles that take a folded cloth.
pot | Market Day Casserole | Halden Foundry | 146 | rust straw sage | From hob to oven to table without an apology at any stage.
pot | Jam Pot | Brightwater Copper | 189 | copper brass | Wide, bright and quick to boil, because jam wants to be over with.
pan | Everyday Skillet | Corrie Ironworks | 74 | soot | Poured in sand, ground smooth, and seasoned three times before it leaves the yard.
pan | Omelette Pan | Halden Foundry | 88 | slate ink | The curve of the side is the whole trick: the omelette folds itself.
pan | Copper Sauté Pan | Brightwater Copper | 176 | copper | Tinned inside and as quick to cool as to heat, which is what sauces ask for.
pan | Milk Pan | Halden Foundry | 52 | chalk terracotta sage | Two spouts, so that left-handed people are not made to think about it.
`),
    },
    {
      handle: 'kettles',
      name: 'Kettles',
      description: 'The first sound of the morning.',
      goods: shelf(`
kettle | Whistling Hill Kettle | Halden Foundry | 79 | moss chalk rust | Its whistle was tuned to a low third, so that it asks rather than shouts.
kettle | Stovetop Kettle No. 4 | Corrie Ironworks | 94 | soot ink | Cast in two halves and hardly changed since the first drawing.
kettle | Copperbottom Kettle | Brightwater Copper | 138 | copper | Boils a litre while you look for the other slipper.
kettle | Station Kettle | Halden Foundry | 68 | slate straw terracotta | Flat-backed to sit at the edge of a wood stove all winter.
kettle | Camp Kettle | Fell & Ford | 46 | olive mist | Squat, light and unbothered by a fire of sticks.
kettle | Quiet Kettle | Weir Street | 58 | oat rose sage | No whistle at all, for houses with someone asleep in them.
kettle | Tea Room Kettle | Brightwater Copper | 152 | brass copper | A swan of a spout that pours a thin line exactly where it is told.
kettle | Blue Hour Kettle | Weir Street | 64 | ink harbour plum | Deep enamel over steel, in the colours of five in the morning.
`),
    },
    {
      handle: 'knives-and-utensils',
      name: 'Knives & utensils',
      description: 'Sharp where they should be and smooth everywhere else.',
      goods: shelf(`
knife | Cook's Knife | Arrowsmith Cutlery | 124 | walnut soot | The one knife to own if you own one, ground thin behind the edge.
knife | Petty Knife | Arrowsmith Cutlery | 78 | cherry ink | For shallots, strawberries and everything held in the other hand.
knife | Bread Knife | Arrowsmith Cutlery | 86 | oak moss | Wide scallops that slice a crust rather than saw it to crumbs.
knife | Garden Kitchen Knife | Fell & Ford | 52 | olive terracotta | A short stout blade that goes out for the courgettes and comes back in to cut them.
spoon | Stirring Pair | Thorn & Lathe | 26 | cherry walnut | A spoon and a fork from the same billet, carved to reach the corner of a pot.
spoon | Salad Hands | Thorn & Lathe | 32 | oak ash | Bleached and oiled, with long necks that keep the dressing off your cuffs.
spoon | Painted Dip Spoons | Weir Street | 21 | terracotta sage ochre | Handles dipped by hand, each stopping at its own height.
scissors | Kitchen Shears | Arrowsmith Cutlery | 48 | soot rust | They come apart at the pivot for washing and snap together with a good click.
`),
    },
    {
      handle: 'kitchen-linen',
      name: 'Kitchen linen',
      description: 'Cloth for wet hands, hot handles and floury days.',
      goods: shelf(`
apron | Baker's Apron | Loom & Larder | 58 | oat ink rust | Long, cross-backed and cut so that nothing needs tying with floury fingers.
apron | Potting Apron | Loom & Larder | 66 | olive soot | A waxed front pocket takes secateurs, twine and the seed packets you swore not to open.
apron | Short Waist Bib | Weir Street | 42 | harbour rose straw | A lighter bib for people who cook in their good clothes.
apron | Carpenter's Apron | Fell & Ford | 74 | moss walnut | Bar-tacked at every corner a pencil has ever torn.
towel | Glass Cloth | Loom & Larder | 16 | chalk oat | Lint-free linen with one job, and it does that until the glass squeaks.
towel | Waffle Tea Towel | Loom & Larder | 18 | sage rose harbour | A deep waffle that drinks up a puddle and dries by the next meal.
towel | Striped Roller Towel | Hatherley Mill | 34 | ink terracotta | Woven as an endless loop, as it was for schools and sculleries.
towel | Harvest Tea Towel | Hatherley Mill | 19 | straw olive plum | Bands of madder and weld, dyed in the yarn so that they never wash out.
`),
    },
  ],
};
