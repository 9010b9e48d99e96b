'use client';

import { useMarket, useTexts } from '@/components/ui/market';
import type { Variant } from '@/lib/catalog/product';
import { counted } from '@/lib/locale/fill';
import { shop } from '@/lib/shop';
import { variantFor } from './choose-variant';
import { useChoice } from './product-choice';

/** Every combination of two options, to be chosen from. The longer option goes down, where there is room. */
export function CombinationGrid() {
  const { options, variants } = useChoice();
  const t = useTexts('product');
  const [first, second] = options;
  if (!first || !second) return null;
  const isTurned = second.values.length > first.values.length;
  const [rows, columns] = isTurned ? [second, first] : [first, second];
  const cell = (row: string, column: string) => (isTurned ? [column, row] : [row, column]);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section aria-label={t.allCombinations} tabIndex={0} className="scroller mt-1 max-h-96 overflow-auto">
        <table className="text-sm">
          <thead>
            <tr>
              <td className="sticky left-0 bg-paper" />
              {columns.values.map((column) => (
                <th key={column} scope="col" className="min-w-11 px-1 py-1.5 text-center font-medium">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.values.map((row) => (
              <tr key={row}>
                <th
                  scope="row"
                  className="sticky left-0 max-w-36 bg-paper pr-3 text-left font-normal wrap-anywhere"
                >
                  {row}
                </th>
                {columns.values.map((column) => (
                  <td key={column} className="relative p-0.5">
                    <Cell variant={variantFor(variants, cell(row, column))} name={`${row}, ${column}`} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="mt-2 text-xs text-soft">{t.combinationKey}</p>
    </>
  );
}

function Cell({ variant, name }: { variant: Variant | undefined; name: string }) {
  const { variant: chosen, chooseVariant } = useChoice();
  const { locale } = useMarket();
  const t = useTexts('product');
  if (!variant) return <span className="sr-only">{t.notMade}</span>;
  const { available } = variant;
  const isFew = available > 0 && available <= shop.lowStockAt;
  const words = isFew ? counted(t.onlyLeft, available, locale) : available > 0 ? t.inStock : t.soldOut;
  return (
    <label
      className={`relative grid h-11 w-full min-w-11 place-items-center rounded-xs border transition-colors hover:border-ink has-checked:border-ink has-checked:bg-ink has-checked:text-paper has-focus-visible:outline-2 has-focus-visible:outline-accent ${available > 0 ? '' : 'struck border-dashed'}`}
    >
      {/* Stands in no form: choosing here sets the options above. */}
      <input
        type="radio"
        form=""
        name="combination"
        aria-label={`${name}. ${words}`}
        checked={variant.id === chosen?.id}
        onChange={() => chooseVariant(variant)}
        className="absolute inset-0 opacity-0"
      />
      {isFew && <span className="tabular">{available}</span>}
      {!isFew && available > 0 && <span className="h-2 w-2 rounded-full bg-olive" />}
    </label>
  );
}
