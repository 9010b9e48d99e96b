import type { order as english } from '../en/order';
import type { Worded } from '../worded';

export const order: Worded<typeof english> = {
  thankYouTitle: 'Danke',
  yourOrder: 'Deine Bestellung',
  order: 'Bestellung {number}',
  thankYou: 'Danke, {name}',
  placedAndPaid:
    'Deine Bestellung ist aufgegeben und bezahlt. {next} Heb dir die Adresse dieser Seite auf: Sie öffnet deine Bestellung auf jedem Gerät.',
  placedAndHeld:
    'Deine Bestellung ist aufgegeben. Das Geld ist auf deiner Karte vorgemerkt und wird abgebucht, wenn wir alles beisammen haben. {next} Heb dir die Adresse dieser Seite auf: Sie öffnet deine Bestellung auf jedem Gerät.',
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
  toBePaidWith: 'Wird bezahlt mit',
  paidWith: 'Bezahlt mit',
  cardEnding: '{brand}, endet auf {last4}',
  card: 'Karte',
  giftCards: 'Gutscheinkarten',
  giftCardOf: 'Gutscheinkarte über {amount}',
  giftCardLeft: 'Noch {amount} darauf',
  giftCardBack: 'Zurückgegeben: Ihr Code ist nichts mehr wert.',
  giftCardTo: 'Gesendet an {email}.',
  giftCardsLater: 'Sie werden ausgestellt, sobald die Zahlung eingegangen ist.',
  paidWithoutCard: 'Gutscheinkarte oder Guthaben',
};
