import type { account as english } from '../en/account';
import type { Worded } from '../worded';

export const account: Worded<typeof english> = {
  title: 'Dein Konto',
  toDesk: 'Zum Kontor',
  signOut: 'Abmelden',
  yourOrders: 'Deine Bestellungen',
  noOrders: 'Du hast noch nichts gekauft.',
  noOrdersWords: 'Bestellungen stehen hier, sobald du sie aufgegeben hast.',
  walkRooms: 'Durch die Räume gehen',
  signIn: 'Anmelden',
  signInTitle: 'Schön, dich wiederzusehen',
  signInWords: 'Hier liegen deine Bestellungen und was noch in deinem Warenkorb ist.',
  newHere: 'Neu hier?',
  openAccount: 'Konto eröffnen',
  signUpTitle: 'Ein Platz an den Säulen',
  signUpWords:
    'Ein Konto bewahrt deine Bestellungen an einem Ort und deinen Warenkorb auf jedem Gerät. Sonst ändert sich nichts.',
  beenBefore: 'Schon einmal hier gewesen?',
  name: 'Vor- und Nachname',
  email: 'E-Mail',
  password: 'Passwort',
  passwordHint: 'Mindestens 10 Zeichen. Ein kurzer Satz ist gut.',
  oneMoment: 'Einen Moment…',
  open: 'Konto eröffnen',
};
