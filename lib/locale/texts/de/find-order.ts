import type { findOrder as english } from '../en/find-order';
import type { Worded } from '../worded';

export const findOrder: Worded<typeof english> = {
  title: 'Bestellung finden',
  words:
    'Mit ihrer Nummer und deiner E-Mail-Adresse. Wir schicken dir einen Brief, der sie öffnet; ein Konto brauchst du nicht.',
  number: 'Bestellnummer',
  numberHint: 'Sie steht in unserer Bestätigung, zum Beispiel 1001.',
  email: 'E-Mail-Adresse der Bestellung',
  send: 'Schickt mir den Weg dorthin',
  oneMoment: 'Einen Moment…',
  numberNeeded: 'Bitte gib die Nummer deiner Bestellung ein, zum Beispiel 1001.',
  sent: 'Wenn es eine Bestellung mit dieser Nummer und dieser Adresse gibt, ist der Weg dorthin gleich in deinem Postfach. Sieh bitte auch bei den unerwünschten Mails nach.',
  away: 'Das konnten wir gerade nicht aufschreiben. Nichts ist verloren: Bitte versuch es in einer Minute noch einmal.',
  guest: 'Ohne Konto bestellt?',
};
