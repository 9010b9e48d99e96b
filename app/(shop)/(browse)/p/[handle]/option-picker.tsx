'use client';

import { ProductPicture } from '@/components/product/product-picture';
import { useTexts } from '@/components/ui/market';
import type { Swatch } from '@/lib/catalog/swatches';
import { type ValueState, valueState } from './choose-variant';
import { useChoice } from './product-choice';
import type { ShownOption } from './shown-options';

type Props = { option: ShownOption; index: number };

/** One option as a radio group. What is sold out is struck, but can be looked at; what is not made is off. */
export function OptionPicker({ option, index }: Props) {
  const { variants, chosen, choose } = useChoice();
  const isPictured = Object.keys(option.swatches).length > 0;
  return (
    <fieldset>
      <legend className="mb-2.5 text-sm font-medium">
        {option.name}
        <span className="font-normal text-soft">: {chosen[index]}</span>
      </legend>
      <div className={`flex flex-wrap ${isPictured ? 'gap-1' : 'gap-2'}`}>
        {option.values.map((value) => (
          <Value
            key={value}
            value={value}
            swatch={option.swatches[value]}
            state={valueState(variants, chosen, index, value)}
            name={`option-${index}`}
            isChosen={chosen[index] === value}
            onChoose={() => choose(index, value)}
          />
        ))}
      </div>
    </fieldset>
  );
}

type ValueProps = {
  value: string;
  swatch: Swatch | undefined;
  state: ValueState;
  name: string;
  isChosen: boolean;
  onChoose: () => void;
};

const looks: Record<ValueState, string> = {
  available:
    'border-line-strong hover:border-ink has-checked:border-ink has-checked:bg-ink has-checked:text-paper',
  'sold-out':
    'border-dashed border-line-strong text-soft has-checked:border-solid has-checked:border-ink has-checked:text-ink',
  impossible: 'cursor-not-allowed border-line text-soft opacity-55',
};

function Value({ value, swatch, state, name, isChosen, onChoose }: ValueProps) {
  const t = useTexts('product');
  const look = swatch
    ? `h-11 w-11 rounded-full border-2 border-transparent p-1 hover:border-line-strong has-checked:border-ink ${state === 'impossible' ? 'opacity-40' : ''}`
    : `min-h-11 min-w-11 rounded-xs border px-3.5 text-md ${looks[state]}`;
  return (
    <label
      title={value}
      className={`relative flex items-center justify-center transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent ${look}`}
    >
      <input
        type="radio"
        name={name}
        value={value}
        aria-label={
          state === 'available' ? value : `${value}. ${state === 'sold-out' ? t.soldOut : t.notMade}`
        }
        checked={isChosen}
        disabled={state === 'impossible'}
        onChange={onChoose}
        className="absolute inset-0 cursor-[inherit] opacity-0"
      />
      {swatch ? (
        <SwatchChip swatch={swatch} isStruck={state !== 'available'} />
      ) : (
        <span className={state === 'available' ? '' : 'line-through decoration-1'}>{value}</span>
      )}
    </label>
  );
}

function SwatchChip({ swatch, isStruck }: { swatch: Swatch; isStruck: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={`block h-full w-full overflow-hidden rounded-full ring-1 ring-line-strong ring-inset ${isStruck ? 'struck' : ''}`}
      style={swatch.kind === 'colours' ? { background: groundOf(swatch.hexes) } : undefined}
    >
      {swatch.kind === 'picture' && (
        <ProductPicture picture={swatch.picture} title="" sizes="2.5rem" isDecorative />
      )}
    </span>
  );
}

/** One colour plainly, several side by side. */
function groundOf(hexes: string[]): string {
  const share = 100 / hexes.length;
  const stops = hexes.map((hex, index) => `${hex} ${index * share}% ${(index + 1) * share}%`);
  return hexes.length > 1 ? `linear-gradient(135deg, ${stops.join(', ')})` : (hexes[0] ?? 'transparent');
}
