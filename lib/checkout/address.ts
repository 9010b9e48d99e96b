import { z } from 'zod';
import { parseEmailAddress } from '@/lib/accounts/email-address';

/** Where the shop ships. ISO 3166-1 alpha-2. */
export const shippableCountryCodes = [
  'US',
  'AT',
  'AU',
  'BE',
  'CA',
  'CH',
  'CZ',
  'DE',
  'DK',
  'EE',
  'ES',
  'FI',
  'FR',
  'GB',
  'GR',
  'HR',
  'IE',
  'IS',
  'IT',
  'JP',
  'LT',
  'LU',
  'LV',
  'MT',
  'NL',
  'NO',
  'NZ',
  'PL',
  'PT',
  'SE',
  'SG',
  'SI',
  'SK',
] as const;

/** The same with English names, for a select: the shop's own country first, the others by name. */
export function shippableCountries(): { code: string; name: string }[] {
  const names = new Intl.DisplayNames('en', { type: 'region' });
  const [home, ...others] = shippableCountryCodes.map((code) => ({ code, name: names.of(code) ?? code }));
  others.sort((one, other) => one.name.localeCompare(other.name, 'en'));
  return home ? [home, ...others] : others;
}

const needed = (what: string, maxLength: number) =>
  z
    .string()
    .trim()
    .min(1, `Please enter ${what}.`)
    .max(maxLength, `This is too long: at most ${maxLength} characters.`);

const optional = (maxLength: number) =>
  z.string().trim().max(maxLength, `This is too long: at most ${maxLength} characters.`);

const postalCodeShapes: Record<string, [RegExp, string]> = {
  US: [/^\d{5}(-\d{4})?$/, 'A US ZIP code has 5 digits, such as 94110.'],
  CA: [/^[A-Za-z]\d[A-Za-z][ -]?\d[A-Za-z]\d$/, 'A Canadian postal code looks like K1A 0B1.'],
  DE: [/^\d{5}$/, 'A German postal code has 5 digits.'],
  GB: [/^[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2}$/, 'A UK postcode looks like SW1A 1AA.'],
};

type Place = { countryCode: string; postalCode: string; region: string };

// Said together with what else is off, hence asked also when other fields are refused.
const whenCountryIsKnown = {
  when: ({ value }: { value: unknown }) =>
    (shippableCountryCodes as readonly unknown[]).includes((value as Partial<Place>).countryCode),
};

/** What a shopper types about where the order goes, with a clear word for each thing that is off. */
export const contactSchema = z
  .object({
    email: z.string().transform((text, context) => {
      const email = parseEmailAddress(text);
      if (email) return email;
      context.addIssue({
        code: 'custom',
        message: 'Please enter your e-mail address, such as ann@example.com.',
      });
      return z.NEVER;
    }),
    name: needed('your name', 120),
    line1: needed('street and number', 200),
    line2: optional(200),
    city: needed('the city', 120),
    region: optional(120),
    postalCode: needed('the postal code', 20),
    countryCode: z.enum(shippableCountryCodes, 'Please choose a country we ship to.'),
  })
  .refine(
    (place: Place) =>
      !place.postalCode || (postalCodeShapes[place.countryCode]?.[0].test(place.postalCode.trim()) ?? true),
    {
      ...whenCountryIsKnown,
      path: ['postalCode'],
      error: ({ input }) => postalCodeShapes[(input as Place).countryCode]?.[1],
    },
  )
  .refine((place: Place) => place.countryCode !== 'US' || Boolean(place.region?.trim()), {
    ...whenCountryIsKnown,
    path: ['region'],
    error: 'Please enter the state.',
  });

export type Contact = z.infer<typeof contactSchema>;
