import { SelectField, TextField } from '@/components/ui/fields';
import { useTexts } from '@/components/ui/market';
import type { CheckoutField, CheckoutFormState } from '@/lib/checkout/checkout-form';
import { Part } from './part';

type Props = {
  state: CheckoutFormState;
  known: { email: string | undefined; name: string | undefined };
  countries: { code: string; name: string }[];
  countryCode: string;
  /** Nothing is sent there: it is for the invoice. */
  isMailed: boolean;
  onCountry: (code: string) => void;
  onRegion: (region: string) => void;
};

export function AddressFields(props: Props) {
  const { state, known, isMailed } = props;
  const t = useTexts('checkout');
  return (
    <>
      <Part number={1} title={t.contact}>
        <TextField
          {...fieldOf(state, 'email')}
          label={t.email}
          type="email"
          autoComplete="email"
          required
          maxLength={254}
          defaultValue={state.values.email ?? known.email}
          hint={t.emailHint}
        />
      </Part>
      <Part number={2} title={isMailed ? t.billedTo : t.goesTo}>
        <div className="grid gap-x-4 gap-y-5 sm:grid-cols-6">
          <TextField
            {...fieldOf(state, 'name', 'sm:col-span-3')}
            label={t.name}
            autoComplete="name"
            required
            defaultValue={state.values.name ?? known.name}
          />
          <Place {...props} />
        </div>
      </Part>
    </>
  );
}

function Place({ state, countries, countryCode, onCountry, onRegion }: Props) {
  const t = useTexts('checkout');
  const needsState = countryCode === 'US';
  return (
    <>
      <SelectField
        {...fieldOf(state, 'countryCode', 'sm:col-span-3')}
        label={t.country}
        autoComplete="country"
        defaultValue={undefined}
        value={countryCode}
        onChange={(event) => onCountry(event.target.value)}
      >
        {countries.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      <TextField
        {...fieldOf(state, 'line1', 'sm:col-span-4')}
        label={t.line1}
        autoComplete="address-line1"
        required
      />
      <TextField
        {...fieldOf(state, 'line2', 'sm:col-span-2')}
        label={t.line2}
        autoComplete="address-line2"
        optional={t.optional}
      />
      <TextField
        {...fieldOf(state, 'postalCode', 'sm:col-span-2')}
        label={t.postalCode}
        autoComplete="postal-code"
        required
      />
      <TextField
        {...fieldOf(state, 'city', 'sm:col-span-2')}
        label={t.city}
        autoComplete="address-level2"
        required
      />
      <TextField
        {...fieldOf(state, 'region', 'sm:col-span-2')}
        label={t.region}
        autoComplete="address-level1"
        onBlur={(event) => onRegion(event.target.value)}
        required={needsState}
        optional={needsState ? undefined : t.optional}
      />
    </>
  );
}

function fieldOf({ values, errors }: CheckoutFormState, name: CheckoutField, className = 'sm:col-span-6') {
  return { name, className, defaultValue: values[name], error: errors[name] };
}
