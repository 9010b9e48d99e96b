import { useId } from 'react';
import { FieldError } from '@/components/ui/fields';
import type { ShippingMethodId, ShippingOption } from '@/lib/checkout/shipping';
import { formatMoney } from '@/lib/money';
import { Part } from './part';

type Props = {
  methods: ShippingOption[];
  currency: string;
  chosen: ShippingMethodId | undefined;
  onChoose: (method: ShippingMethodId) => void;
  error: string | undefined;
};

export function ShippingChoice({ methods, currency, chosen, onChoose, error }: Props) {
  const errorId = useId();
  return (
    <Part number={3} title="How it gets there">
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
              aria-label={method.name}
              aria-describedby={`${errorId}-${method.id}`}
              aria-invalid={error ? true : undefined}
              checked={method.id === chosen}
              onChange={() => onChoose(method.id)}
              className="h-5 w-5 accent-accent"
            />
            <span>
              <span className="block font-medium">{method.name}</span>
              <span id={`${errorId}-${method.id}`} className="block text-sm text-soft">
                {method.promise}
              </span>
            </span>
            <span className="tabular font-medium">
              {method.priceMinor === 0 ? 'Free' : formatMoney({ amountMinor: method.priceMinor, currency })}
            </span>
          </label>
        ))}
      </div>
      {error && <FieldError>{error}</FieldError>}
    </Part>
  );
}
