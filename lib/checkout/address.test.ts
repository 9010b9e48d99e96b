import { expect, test } from 'vitest';
import { contactSchemaIn, shippableCountries } from '@/lib/checkout/address';

const contactSchema = contactSchemaIn('en');

const good = {
  email: ' Ann@Example.com ',
  name: 'Ann Buyer',
  line1: '1 Main Street',
  line2: '',
  city: 'San Francisco',
  region: 'CA',
  postalCode: '94110',
  countryCode: 'US',
};

test('what is typed is trimmed', () => {
  expect(contactSchema.parse(good)).toMatchObject({ email: 'ann@example.com', city: 'San Francisco' });
});

test.each([
  ['email', '', 'Please enter your e-mail address, such as ann@example.com.'],
  ['email', 'ann@', 'Please enter your e-mail address, such as ann@example.com.'],
  ['name', '   ', 'Please enter your name.'],
  ['name', 'x'.repeat(100_000), 'This is too long: at most 120 characters.'],
  ['line1', '', 'Please enter street and number.'],
  ['city', '', 'Please enter the city.'],
  ['region', '', 'Please enter the state.'],
  ['postalCode', 'K1A 0B1', 'A US ZIP code has 5 digits, such as 94110.'],
  ['countryCode', 'XX', 'Please choose a country we ship to.'],
  ['countryCode', '', 'Please choose a country we ship to.'],
])('%s %j: one clear word', (field, text, message) => {
  const issues = contactSchema.safeParse({ ...good, [field]: text }).error?.issues ?? [];
  expect(issues.map((issue) => [issue.path[0], issue.message.slice(0, 200)])).toContainEqual([
    field,
    message,
  ]);
});

test('other countries need no state', () => {
  const german = { ...good, region: '', postalCode: '10115', countryCode: 'DE' };
  expect(contactSchema.safeParse(german).success).toBe(true);
});

test('home comes first in the list, the others by name', () => {
  const [home, ...others] = shippableCountries();
  expect(home).toEqual({ code: 'US', name: 'United States' });
  expect(others.map(({ name }) => name)).toEqual(others.map(({ name }) => name).toSorted());
});

test('in German: names, the likeliest country, and words beside fields', () => {
  const [home, ...others] = shippableCountries('de').map(({ name }) => name);
  expect(home).toBe('Deutschland');
  expect(others.slice(0, 2)).toEqual(['Australien', 'Belgien']);
  expect(others.indexOf('Österreich')).toBeLessThan(others.indexOf('Polen'));
  const bad = { ...good, email: '', postalCode: '1234', countryCode: 'DE' };
  const issues = contactSchemaIn('de').safeParse(bad).error?.issues ?? [];
  expect(issues.map((issue) => issue.message)).toEqual([
    'Bitte gib deine E-Mail-Adresse ein, etwa anna@example.com.',
    'Eine deutsche Postleitzahl hat 5 Ziffern.',
  ]);
});
