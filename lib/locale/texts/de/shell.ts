import type { shell as english } from '../en/shell';
import type { Worded } from '../worded';

export const shell: Worded<typeof english> = {
  tagline: 'Dinge für ein ruhigeres Zuhause',
  description:
    'Dinge für ein ruhigeres Zuhause. Mit Sorgfalt ausgesucht, Preise mit Steuer, alles aus einem Lager.',
  home: 'Start',
  wordmark: '{shop}, zur Startseite',
  skip: 'Zum Inhalt springen',
  search: 'Suchen',
  searchShop: 'Im Laden suchen',
  categories: 'Kategorien',
  more: 'Mehr',
  footerRooms: 'Räume',
  footerYou: 'Du',
  signIn: 'Anmelden',
  openAccount: 'Konto eröffnen',
  yourOrders: 'Deine Bestellungen',
  stoa: 'Eine Stoa war der überdachte Gang am Markt: Schatten, Gesellschaft und gute Dinge, die entlang der Säulen auslagen. Diese hier hat immer geöffnet.',
  taxIncluded: '{shop}. Alle Preise mit Steuer.',
  demonstration: 'Ein Laden zum Ausprobieren: Hier wird nichts abgebucht und nichts verschickt.',
  soldOut: 'Ausverkauft',
  breadcrumb: 'Pfad',
  pages: 'Seiten',
  previous: 'Zurück',
  next: 'Weiter',
  page: 'Seite {page}',
  pageOf: 'Seite {page} von {pageCount}',
  notFound: 'Nicht gefunden',
  nothingHere: 'Zwischen diesen Säulen steht nichts',
  nothingHereWords:
    'Was du suchst, ist umgezogen, endgültig verkauft oder stand nie hier. Such danach, oder geh weiter in einen der Räume.',
  badAddress: 'Diese Adresse führt nirgendwohin',
  badAddressLong: 'Die Adresse ist zu lang.',
  badAddressSpelled: 'Die Adresse ist nicht richtig geschrieben.',
  backToShop: 'Zurück in den Laden',
};
