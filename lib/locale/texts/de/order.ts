import type { order as english } from '../en/order';
import type { Worded } from '../worded';

export const order: Worded<typeof english> = {
  thankYouTitle: 'Danke',
  yourOrder: 'Deine Bestellung',
  order: 'Bestellung {number}',
  thankYou: 'Danke, {name}',
  placedAndPaid:
    'Deine Bestellung ist aufgegeben und bezahlt. {next} Heb dir die Adresse dieser Seite auf: Sie öffnet deine Bestellung auf jedem Gerät.',
  keepLooking: 'Weiter umsehen',
  yourOrders: 'Deine Bestellungen',
  openAccount: 'Konto eröffnen',
  stateOn: '{state}. Bestellt am {day}.',
  pieces: { one: 'ein Stück', other: '{count} Stück' },
  piecesTitle: { one: 'Ein Stück', other: '{count} Stück' },
  placed: 'Wird vorbereitet',
  paid: 'Bezahlt, wird vorbereitet',
  fulfilled: 'Unterwegs',
  cancelled: 'Storniert',
  refunded: 'Erstattet',
  lines: 'Bestellte Stücke',
  quantity: 'Menge {count}',
  shipping: 'Versand',
  goingTo: 'Geht an',
  paidWith: 'Bezahlt mit',
  cardEnding: '{brand}, endet auf {last4}',
  card: 'Karte',
  paidWithoutCard: 'Gutscheinkarte oder Guthaben',
};
