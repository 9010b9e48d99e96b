import { type ReactNode, useId } from 'react';
import { FieldError } from '@/components/ui/field-error';
import { useMarket, useTexts } from '@/components/ui/market';
import { formatMoney } from '@/lib/locale/formats';
import type { ShippingOption, WayId } from '@/lib/shipping/shipping';
import { Part } from './part';

type Props = {
  methods: ShippingOption[];
  currency: string;
  chosen: WayId | undefined;
  onChoose: (method: WayId) => void;
  error: string | undefined;
  /** What else there is to say of how it gets there. */
  children: ReactNode;
};

export function ShippingChoice({ methods, currency, chosen, onChoose, error, children }: Props) {
  const { locale } = useMarket();
  const { free, notSentThere, shipping: title } = useTexts('checkout');
  const t = useTexts('shipping');
  const errorId = useId();
  return (
    <Part number={3} title={title}>
      <div className="border-b">
        {methods.map((method) => (
          <label
            key={method.id}
            className="grid grid-cols-[auto_1fr_auto] items-center gap-x-4 border-t px-1 py-4 first:border-t-0 hover:bg-raised"
          >
            <input
              type="radio"
              name="shippingMethod"
              value={method.id}
              aria-label={t[method.id]}
              aria-describedby={`${errorId}-${method.id}`}
              aria-invalid={error ? true : undefined}
              checked={method.id === chosen}
              onChange={() => onChoose(method.id)}
              className="h-5 w-5 accent-accent"
            />
            <span>
              <span className="block font-medium">{t[method.id]}</span>
              <span id={`${errorId}-${method.id}`} className="block text-sm text-soft">
                {t[`${method.id}Promise`]}
              </span>
            </span>
            <span className="tabular font-medium">
              {method.priceMinor === 0
                ? free
                : formatMoney({ amountMinor: method.priceMinor, currency }, locale)}
            </span>
          </label>
        ))}
      </div>
      {methods.length === 0 && <p className="text-md text-alarm">{notSentThere}</p>}
      {error && <FieldError>{error}</FieldError>}
      {children}
    </Part>
  );
}
