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
  fieldsLoading: 'Einen Moment: Die Felder für deine Karte sind unterwegs.',
  fieldsAway:
    'Die Felder für deine Karte konnten nicht geladen werden. Nichts ist verloren: Bitte prüf deine Verbindung und öffne die Seite noch einmal.',
  fieldsNeedScript: 'Um mit Karte zu bezahlen, braucht diese Seite JavaScript.',
  fieldsIncomplete: 'Bitte sieh die Angaben zu deiner Karte noch einmal an.',
  stripeSees: 'Deine Kartennummer geht nur an Stripe. Dieser Laden sieht sie nie.',
  over: 'Diese Frage ist schon beantwortet, oder ihre Zeit ist um.',
  back: 'Zurück zur Bestellung',
};
