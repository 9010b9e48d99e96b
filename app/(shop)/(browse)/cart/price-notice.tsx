'use client';

import { useTexts } from '@/components/ui/market';
import { useKeptForm } from '@/components/ui/use-kept-form';
import { acceptPricesAction, type CartFormState } from '@/lib/cart/actions';

const untouched: CartFormState = { values: {}, errors: {} };

/** Prices changed since they were put in the cart: said once, agreed to with one press. */
export function PriceNotice({ isNeeded }: { isNeeded: boolean }) {
  const t = useTexts('cart');
  const { state, isPending, form } = useKeptForm(acceptPricesAction, untouched);
  if (!isNeeded) return null;
  return (
    <form
      {...form}
      className="mt-6 flex flex-wrap items-center justify-between gap-4 border-l-2 border-accent bg-raised px-5 py-4"
    >
      <p role="status">{state.message ?? t.pricesChanged}</p>
      <button type="submit" aria-disabled={isPending || undefined} className="link font-medium">
        {t.understood}
      </button>
    </form>
  );
}
