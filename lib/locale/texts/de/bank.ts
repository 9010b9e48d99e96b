import type { bank as english } from '../en/bank';
import type { Worded } from '../worded';

export const bank: Worded<typeof english> = {
  title: 'Bist du es?',
  from: 'Die Testbank',
  words:
    'Stoa möchte {amount} von deiner Karte mit den Endziffern {last4}. Eine echte Bank würde dich hier nach einem Code oder deinem Fingerabdruck fragen.',
  confirm: 'Ja, ich bin es',
  refuse: 'Nein, nicht bezahlen',
  asking: 'Einen Moment…',
  close: 'Ohne Antwort zurück zur Bestellung',
  asks: 'Deine Bank möchte sicher sein, dass du es bist. Bis du geantwortet hast, wird nichts abgebucht.',
  answer: 'Der Bank antworten',
  stripeAsks: 'Deine Bank fragt in einem eigenen Fenster.',
  over: 'Diese Frage ist schon beantwortet, oder ihre Zeit ist um.',
  back: 'Zurück zur Bestellung',
};
