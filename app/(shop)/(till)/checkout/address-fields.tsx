import { SelectField, TextField } from '@/components/ui/fields';
import type { CheckoutField, CheckoutFormState } from '@/lib/checkout/checkout-form';
import { Part } from './part';

type Props = {
  state: CheckoutFormState;
  known: { email: string | undefined; name: string | undefined };
  countries: { code: string; name: string }[];
  countryCode: string;
  onCountry: (code: string) => void;
};

export function AddressFields(props: Props) {
  const { state, known } = props;
  return (
    <>
      <Part number={1} title="Where we reach you">
        <TextField
          {...fieldOf(state, 'email')}
          label="Email"
          type="email"
          autoComplete="email"
          required
          maxLength={254}
          defaultValue={state.values.email ?? known.email}
          hint="The receipt goes here."
        />
      </Part>
      <Part number={2} title="Where it goes">
        <div className="grid gap-x-4 gap-y-5 sm:grid-cols-6">
          <TextField
            {...fieldOf(state, 'name', 'sm:col-span-3')}
            label="Full name"
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

function Place({ state, countries, countryCode, onCountry }: Props) {
  const isHome = countryCode === 'US';
  return (
    <>
      <SelectField
        {...fieldOf(state, 'countryCode', 'sm:col-span-3')}
        label="Country"
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
        label="Address"
        autoComplete="address-line1"
        required
      />
      <TextField
        {...fieldOf(state, 'line2', 'sm:col-span-2')}
        label="Flat, floor, company"
        autoComplete="address-line2"
        optional
      />
      <TextField
        {...fieldOf(state, 'postalCode', 'sm:col-span-2')}
        label="Postal code"
        autoComplete="postal-code"
        required
      />
      <TextField
        {...fieldOf(state, 'city', 'sm:col-span-2')}
        label="City"
        autoComplete="address-level2"
        required
      />
      <TextField
        {...fieldOf(state, 'region', 'sm:col-span-2')}
        label="State or region"
        autoComplete="address-level1"
        required={isHome}
        optional={!isHome}
      />
    </>
  );
}

function fieldOf({ values, errors }: CheckoutFormState, name: CheckoutField, className = 'sm:col-span-6') {
  return { name, className, defaultValue: values[name], error: errors[name] };
}
