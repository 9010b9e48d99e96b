'use client';

import type { ProductDetail } from '@/lib/catalog/product';
import { isValueAvailable } from './choose-variant';
import { useChoice } from './product-choice';

type Props = { option: ProductDetail['options'][number]; index: number };

/** One option as a radio group. Values sold out with the present choice are struck, but can be looked at. */
export function OptionPicker({ option, index }: Props) {
  const { variants, chosen, choose } = useChoice();
  return (
    <fieldset>
      <legend className="mb-2.5 text-sm font-medium">
        {option.name}
        <span className="font-normal text-soft">: {chosen[index]}</span>
      </legend>
      <div className="flex flex-wrap gap-2">
        {option.values.map((value) => {
          const isAvailable = isValueAvailable(variants, chosen, index, value);
          return (
            <label
              key={value}
              className={`relative flex min-h-11 min-w-11 items-center justify-center rounded-xs border px-3.5 text-[0.9375rem] transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent ${
                isAvailable
                  ? 'border-line-strong hover:border-ink has-checked:border-ink has-checked:bg-ink has-checked:text-paper'
                  : 'sold-out border-dashed border-line-strong text-soft has-checked:border-solid has-checked:border-ink has-checked:text-ink'
              }`}
            >
              <input
                type="radio"
                name={`option-${index}`}
                value={value}
                aria-label={value}
                aria-describedby={isAvailable ? undefined : `sold-out-${index}-${value}`}
                checked={chosen[index] === value}
                onChange={() => choose(index, value)}
                className="absolute inset-0 opacity-0"
              />
              <span className={isAvailable ? '' : 'line-through decoration-1'}>{value}</span>
              {!isAvailable && (
                <span id={`sold-out-${index}-${value}`} className="sr-only">
                  Sold out
                </span>
              )}
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
