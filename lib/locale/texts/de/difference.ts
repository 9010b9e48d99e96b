import type { difference as english } from '../en/difference';
import type { Worded } from '../worded';

export const difference: Worded<typeof english> = {
  title: 'Die Differenz bezahlen',
  words:
    'Was du zurückgeschickt hast, ist da. Was du dafür möchtest, kostet mehr: Es liegt für dich bereit und geht los, sobald die Differenz bezahlt ist.',
  instead: 'Dafür',
  toPay: 'Zu zahlen',
  wasPaid: 'Bezahlt',
  withTax: 'Darin sind {tax} Steuer.',
  pay: '{amount} bezahlen',
  paying: 'Einen Moment…',
  paidTitle: 'Es ist bezahlt',
  paid: 'Danke. Wir machen es fertig und schreiben dir, wenn es losgeht.',
  overTitle: 'Es ist nichts zu zahlen',
  over: 'Dieser Tausch ist abgesagt. Was das Zurückgeschickte gekostet hat, geht den Weg zurück, auf dem du bezahlt hast.',
  toOrder: 'Zur Bestellung',
  bankAsks: 'Deine Bank möchte sicher sein, dass du es bist. Bis du geantwortet hast, wird nichts abgebucht.',
  unclear:
    'Die Bank hat noch nicht geantwortet. Bitte warte eine Minute und drück noch einmal: Nichts wird doppelt abgebucht.',
  gone: 'Diese Seite lässt sich nicht mehr öffnen. Bitte nimm die Adresse aus unserer E-Mail.',
};
