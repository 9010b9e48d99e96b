import { type Choice, FilterChoice, FilterGroup } from '@/components/finding/filter-group';
import { filterGroups } from '@/components/finding/filter-groups';
import type { Facets } from '@/lib/catalog/facets';
import { listWords } from '@/lib/catalog/list-words';
import { market, texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';
import { formatNumber } from '@/lib/locale/formats';

const shownAtFirst = 8;

/** What a list can be narrowed by: groups of boxes, the long ones folded. */
export async function FilterPanel({ facets }: { facets: Facets }) {
  const [where, { finding: t }] = await Promise.all([market(), texts()]);
  const words = await listWords(where);
  return filterGroups(facets, t, where, words).map(({ name, choices, isOne, isOpen }) => {
    const all = fill(t.moreOf, { count: formatNumber(choices.length, where.locale) });
    const rows = choices.map((choice) => <FilterChoice key={choice.value} choice={choice} isOne={isOne} />);
    return (
      <FilterGroup key={name} name={name} isOpen={isOpen}>
        {choices.length <= shownAtFirst + 2 ? rows : <Folded rows={rows} choices={choices} all={all} />}
      </FilterGroup>
    );
  });
}

/** The first few; the others unfold, and stand open when one of them is chosen. */
function Folded({ rows, choices, all }: { rows: React.ReactNode[]; choices: Choice[]; all: string }) {
  return (
    <>
      {rows.slice(0, shownAtFirst)}
      <details className="group/more" open={choices.slice(shownAtFirst).some(({ isChosen }) => isChosen)}>
        <summary className="link flex min-h-10 list-none items-center text-sm group-open/more:hidden [&::-webkit-details-marker]:hidden">
          {all}
        </summary>
        {rows.slice(shownAtFirst)}
      </details>
    </>
  );
}
