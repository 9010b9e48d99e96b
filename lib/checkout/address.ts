import { z } from 'zod';
import { parseEmailAddress } from '@/lib/accounts/email-address';
import { stateCodeOf } from '@/lib/checkout/us-states';
import { fill } from '@/lib/locale/fill';
import { countryName } from '@/lib/locale/formats';
import { likelyCountryCode } from '@/lib/locale/locale';
import { type Texts, textsIn } from '@/lib/locale/texts/texts';
import { homeMarket, type Locale } from '@/lib/market';

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

/** Where the shop ships, for a select: the likeliest country first, the others by name. */
export function shippableCountries(locale: Locale = homeMarket.locale): { code: string; name: string }[] {
  const likely = likelyCountryCode(locale);
  return shippableCountryCodes
    .map((code) => ({ code, name: countryName(code, locale) }))
    .sort(
      (one, other) =>
        Number(other.code === likely) - Number(one.code === likely) ||
        one.name.localeCompare(other.name, locale),
    );
}

type Complaints = Texts['complaints'];

const optional = (maxLength: number, t: Complaints) =>
  z
    .string()
    .trim()
    .max(maxLength, fill(t.tooLong, { count: maxLength }));

const needed = (complaint: string, maxLength: number, t: Complaints) =>
  z
    .string()
    .trim()
    .min(1, complaint)
    .max(maxLength, fill(t.tooLong, { count: maxLength }));

const postalCodeShapes: Record<string, [shape: RegExp, complaint: keyof Complaints & `postalCode${string}`]> =
  {
    US: [/^\d{5}(-\d{4})?$/, 'postalCodeUs'],
    CA: [/^[A-Za-z]\d[A-Za-z][ -]?\d[A-Za-z]\d$/, 'postalCodeCa'],
    DE: [/^\d{5}$/, 'postalCodeDe'],
    GB: [/^[A-Za-z]{1,2}\d[A-Za-z\d]? ?\d[A-Za-z]{2}$/, 'postalCodeGb'],
  };

type Place = { countryCode: string; postalCode: string; region: string };

// Said together with what else is off, hence asked also when other fields are refused.
const whenCountryIsKnown = {
  when: ({ value }: { value: unknown }) =>
    (shippableCountryCodes as readonly unknown[]).includes((value as Partial<Place>).countryCode),
};

/** What a shopper types about where the order goes, with a clear word in `locale` for each thing that is off. */
export function contactSchemaIn(locale: Locale = homeMarket.locale) {
  const { complaints: t } = textsIn(locale);
  return fieldsIn(t)
    .refine(
      (place: Place) =>
        !place.postalCode || (postalCodeShapes[place.countryCode]?.[0].test(place.postalCode.trim()) ?? true),
      {
        ...whenCountryIsKnown,
        path: ['postalCode'],
        error: ({ input }) => t[postalCodeShapes[(input as Place).countryCode]?.[1] ?? 'postalCodeNeeded'],
      },
    )
    .refine((place: Place) => place.countryCode !== 'US' || Boolean(stateCodeOf(place.region ?? '')), {
      ...whenCountryIsKnown,
      path: ['region'],
      error: ({ input }) => ((input as Place).region?.trim() ? t.stateUnknown : t.stateNeeded),
    })
    .transform((contact) => ({ ...contact, region: regionAsPosted(contact) }));
}

/** A state by its code, whichever way it was written; other regions as typed. */
function regionAsPosted({ countryCode, region }: Place): string {
  return (countryCode === 'US' && stateCodeOf(region)) || region;
}

function fieldsIn(t: Complaints) {
  return z.object({
    email: z.string().transform((text, context) => {
      const email = parseEmailAddress(text);
      if (email) return email;
      context.addIssue({ code: 'custom', message: t.emailExample });
      return z.NEVER;
    }),
    name: needed(t.nameNeeded, 120, t),
    line1: needed(t.line1Needed, 200, t),
    line2: optional(200, t),
    city: needed(t.cityNeeded, 120, t),
    region: optional(120, t),
    postalCode: needed(t.postalCodeNeeded, 20, t),
    countryCode: z.enum(shippableCountryCodes, t.countryNeeded),
  });
}

export type Contact = z.infer<ReturnType<typeof contactSchemaIn>>;
