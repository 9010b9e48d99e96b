import { useId, useRef, useState, useTransition } from 'react';
import { CodeList } from '@/components/order/code-list';
import { FieldError } from '@/components/ui/field-error';
import { useMarket, useTexts } from '@/components/ui/market';
import { enterCodeAction } from '@/lib/cart/actions';
import { chooseStoreCreditAction, removeCodeAtTillAction } from '@/lib/checkout/offer-actions';
import type { Offer } from '@/lib/checkout/quote';
import { fill } from '@/lib/locale/fill';
import { formatMoney } from '@/lib/locale/formats';

type Props = { offer: Offer; onChange: () => void };

/** Coupons, gift cards and store credit, within the form that pays: hence no form of its own. */
export function CodePart({ offer, onChange }: Props) {
  const t = useTexts('sums');
  const failure = useTexts('failure');
  const [error, setError] = useState<string>();
  const [isPending, start] = useTransition();
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const act = (work: () => Promise<string | undefined>) =>
    start(async () => {
      const complaint = await work().catch(() => failure.notSent);
      setError(complaint);
      if (!complaint) onChange();
    });
  const enter = () =>
    act(async () => {
      const form = new FormData();
      form.set('code', input.current?.value ?? '');
      const { errors, message, done } = await enterCodeAction({ values: {}, errors: {} }, form);
      if (!done) return errors.code ?? message;
      if (input.current) input.current.value = '';
      return undefined;
    });
  return (
    <div className="mt-4">
      <CodeList
        codes={offer.codes}
        onRemove={(code) => act(async () => void (await removeCodeAtTillAction(code.id)))}
      />
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {t.code}
      </label>
      <div className="flex gap-2">
        <input
          ref={input}
          id={id}
          className="input min-w-0 flex-1"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={60}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            enter();
          }}
        />
        <button type="button" className="button px-5" aria-disabled={isPending || undefined} onClick={enter}>
          {isPending ? t.applying : t.apply}
        </button>
      </div>
      <div aria-live="polite">{error && <FieldError id={`${id}-error`}>{error}</FieldError>}</div>
      <StoreCredit
        offer={offer}
        isPending={isPending}
        onChoose={(isChosen) => act(async () => void (await chooseStoreCreditAction(isChosen)))}
      />
    </div>
  );
}

type CreditProps = { offer: Offer; isPending: boolean; onChoose: (isChosen: boolean) => void };

function StoreCredit({ offer: { storeCredit, currency }, isPending, onChoose }: CreditProps) {
  const { locale } = useMarket();
  const t = useTexts('sums');
  if (!storeCredit) return null;
  const amount = formatMoney({ amountMinor: storeCredit.availableMinor, currency }, locale);
  return (
    <label className="mt-4 flex min-h-11 items-center gap-3 text-md">
      <input
        type="checkbox"
        className="h-5 w-5 accent-accent"
        checked={storeCredit.isChosen}
        disabled={isPending}
        onChange={(event) => onChoose(event.target.checked)}
      />
      {fill(t.useStoreCredit, { amount })}
    </label>
  );
}
