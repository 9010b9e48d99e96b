import type { Choice } from '@/components/finding/filter-group';
import { priceWords } from '@/components/finding/price-words';
import type { CategoryFacet, Facets, FacetValue } from '@/lib/catalog/facets';
import type { ListWords } from '@/lib/catalog/list-words';
import { spellPrice } from '@/lib/catalog/listing-filters';
import { fill } from '@/lib/locale/fill';
import { formatNumber } from '@/lib/locale/formats';
import type { Texts } from '@/lib/locale/texts/texts';
import type { Market } from '@/lib/market';

export type ChoiceGroup = { name: string; choices: Choice[]; isOne?: boolean; isOpen: boolean };

const openOptions = 2;

/** What a list can be narrowed by, as groups of choices. A group with nothing to choose is left out. */
export function filterGroups(
  facets: Facets,
  t: Texts['finding'],
  { locale }: Market,
  words: ListWords,
): ChoiceGroup[] {
  const countOf = (count: number) => {
    const text = formatNumber(count, locale);
    return { count: facets.isCapped ? fill(t.atLeast, { count: text }) : text, isEmpty: count === 0 };
  };
  const choiceOf = ({ value, count, isChosen }: FacetValue, name: string, prefix = ''): Choice => ({
    ...{ name, value: `${prefix}${value}`, label: words.option(value), isChosen },
    ...countOf(count),
  });
  const categories = flat(facets.categories).map(
    ({ node, depth }): Choice => ({
      ...{
        name: 'category',
        value: node.handle,
        label: words.category(node.handle) ?? node.name,
        isChosen: node.isChosen,
        depth,
      },
      ...countOf(node.count),
    }),
  );
  const prices = facets.prices.map(
    (band): Choice => ({
      ...{
        name: 'price',
        value: spellPrice(band),
        label: priceWords(band, t, locale, words.price),
        isChosen: band.isChosen,
      },
      ...countOf(band.count),
    }),
  );
  const anyPrice = { name: 'price', value: '', label: t.anyPrice, isChosen: !prices.some(isChosen) };
  const vendors = facets.vendors.map((vendor) => ({
    ...choiceOf(vendor, 'brand'),
    label: vendor.value,
  }));
  const options = facets.options.map(({ name, values }, place): ChoiceGroup => {
    const choices = values.map((value) => choiceOf(value, 'option', `${name}:`));
    return { name: words.option(name), choices, isOpen: place < openOptions || choices.some(isChosen) };
  });
  const inStock: Choice = {
    ...{ name: 'stock', value: 'in', label: t.inStock, isChosen: facets.inStock.isChosen },
    ...countOf(facets.inStock.count),
  };
  return [
    { name: t.category, choices: categories, isOpen: true },
    { name: t.price, choices: prices.length > 1 ? [anyPrice, ...prices] : [], isOne: true, isOpen: true },
    { name: t.brand, choices: vendors, isOpen: true },
    ...options,
    { name: t.availability, choices: [inStock], isOpen: true },
  ].filter(({ choices }) => choices.length > 1 || choices.some(isChosen) || choices.includes(inStock));
}

const isChosen = (choice: Choice) => choice.isChosen;

function flat(nodes: CategoryFacet[], depth = 0): { node: CategoryFacet; depth: number }[] {
  return nodes.flatMap((node) => [{ node, depth }, ...flat(node.children, depth + 1)]);
}
