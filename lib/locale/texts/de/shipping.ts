import type { shipping as english } from '../en/shipping';
import type { Worded } from '../worded';

export const shipping: Worded<typeof english> = {
  standard: 'Standard',
  express: 'Express',
  pickup: 'Abholen',
  email: 'Per E-Mail',
  standardPromise: '3–5 Werktage',
  expressPromise: '1–2 Werktage',
  pickupPromise: 'In unserem Lager, ab morgen',
  emailPromise: 'Sobald bezahlt ist',
  standardNext: 'Sie verlässt unser Lager innerhalb eines Tages und braucht 3–5 Werktage.',
  expressNext: 'Sie verlässt unser Lager heute oder morgen und braucht 1–2 Werktage.',
  pickupNext: 'Sie wartet ab morgen in unserem Lager auf dich.',
  emailNext: 'Gutscheinkarten gehen innerhalb einer Minute per E-Mail hinaus; ihre Codes stehen unten.',
  missing: 'Noch {amount}, dann ist der Standardversand kostenlos.',
  isFree: 'Der Standardversand ist kostenlos.',
};
