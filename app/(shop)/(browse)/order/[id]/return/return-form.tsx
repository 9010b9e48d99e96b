'use client';

import { FormMessage, SelectField, TextField } from '@/components/ui/fields';
import { useMarket, useTexts } from '@/components/ui/market';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { askReturnAction } from '@/lib/aftercare/actions';
import type { ExchangeChoice } from '@/lib/aftercare/exchange-choices';
import type { ReturnableLine } from '@/lib/aftercare/shopper-returns';
import type { FormState } from '@/lib/form';
import { fill } from '@/lib/locale/fill';
import { formatDay, formatMoney } from '@/lib/locale/formats';

const untouched: FormState = { values: {}, errors: {} };

type Props = {
  orderId: string;
  proof: string | undefined;
  returnId: string;
  lines: ReturnableLine[];
  wishes: ExchangeChoice[];
  /** Of the order. */
  currency: string;
};

/** How many of each line come back, and why. */
export function ReturnForm({ orderId, proof, returnId, lines, wishes, currency }: Props) {
  const t = useTexts('returning');
  const { state, isPending, form } = useKeptForm(askReturnAction, untouched);
  return (
    <form {...form} className="mt-8 space-y-6">
      {state.message && <FormMessage>{state.message}</FormMessage>}
      <input type="hidden" name="orderId" value={orderId} />
      <input type="hidden" name="returnId" value={returnId} />
      <input type="hidden" name="proof" value={proof ?? ''} />
      {lines.map((line) => (
        <LineFields
          key={line.lineId}
          line={line}
          wishes={wishes.filter(({ lineId }) => lineId === line.lineId)}
          state={state}
          currency={currency}
        />
      ))}
      <button type="submit" aria-disabled={isPending || undefined} className="button button-accent">
        {isPending ? t.oneMoment : t.send}
      </button>
    </form>
  );
}

type LineProps = { line: ReturnableLine; wishes: ExchangeChoice[]; state: FormState; currency: string };

function LineFields({ line, wishes, state, currency }: LineProps) {
  const t = useTexts('returning');
  const { locale } = useMarket();
  const { lineId, title, variantTitle, left, until } = line;
  const [pieces, reason, instead] = [`pieces-${lineId}`, `reason-${lineId}`, `instead-${lineId}`];
  return (
    <fieldset className="border-t pt-5">
      <legend className="sr-only">{[title, variantTitle].filter(Boolean).join(', ')}</legend>
      <p aria-hidden="true" className="font-medium wrap-anywhere">
        {title}
        {variantTitle && <span className="block text-sm font-normal text-soft">{variantTitle}</span>}
      </p>
      <div className="mt-4 grid gap-4 sm:grid-cols-[11rem_1fr]">
        <SelectField
          label={t.pieces}
          name={pieces}
          defaultValue={state.values[pieces] ?? '0'}
          error={state.errors[pieces]}
        >
          {Array.from({ length: left + 1 }, (_, count) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the choice is the number
            <option key={count} value={count}>
              {count === 0 ? t.none : count}
            </option>
          ))}
        </SelectField>
        <TextField
          label={t.why}
          name={reason}
          maxLength={300}
          hint={fill(t.lastDay, { day: formatDay(until, locale) })}
          defaultValue={state.values[reason]}
          error={state.errors[reason]}
        />
        {wishes.length > 0 && (
          <SelectField
            className="sm:col-span-2"
            label={t.instead}
            hint={t.insteadHint}
            name={instead}
            defaultValue={state.values[instead] ?? ''}
            error={state.errors[instead]}
          >
            <option value="">{t.money}</option>
            {wishes.map(({ variantId, title: name, dueMinor }) => (
              <option key={variantId} value={variantId}>
                {dueMinor > 0
                  ? fill(t.dearer, {
                      title: name,
                      amount: formatMoney({ amountMinor: dueMinor, currency }, locale),
                    })
                  : name}
              </option>
            ))}
          </SelectField>
        )}
      </div>
    </fieldset>
  );
}
