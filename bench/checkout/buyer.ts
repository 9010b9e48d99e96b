import type { Contact } from '@/lib/checkout/address';

/** Who buys, as the checkout's form asks. */
export const buyer: Contact = {
  email: 'bench@example.com',
  name: 'Ben Ch',
  line1: '1 Agora Way',
  line2: '',
  city: 'Portland',
  region: 'OR',
  postalCode: '97205',
  countryCode: 'US',
};

export const card = { cardNumber: '4242424242424242', cardExpiry: '12/34', cardCvc: '123' };
