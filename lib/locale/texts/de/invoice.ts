import type { invoice as english } from '../en/invoice';
import type { Worded } from '../worded';

export const invoice: Worded<typeof english> = {
  invoice: 'Rechnung',
  'credit-note': 'Gutschrift',
  number: 'Nummer',
  issuedOn: 'Ausgestellt am',
  forOrder: 'Zur Bestellung',
  orderedOn: 'Bestellt am',
  about: 'Zur Rechnung',
  to: 'An',
  from: 'Von',
  what: 'Was',
  quantity: 'Stück',
  amount: 'Betrag',
  goodwill: 'Für kein bestimmtes Stück',
  reason: 'Grund',
  tax: 'Steuer',
  givenBack: 'Erstattet',
  print: 'Drucken',
  download: 'Als PDF laden',
  toOrder: 'Zurück zur Bestellung',
  comes: 'Die Rechnung wird gerade geschrieben. Gleich ist sie hier; lade die Seite dann neu.',
  open: 'Rechnung',
};
