import type { home as english } from '../en/home';
import type { Worded } from '../worded';

export const home: Worded<typeof english> = {
  heroWords: 'Stück für Stück gewählt, klar ausgezeichnet, aus einem Lager verschickt. Lass dir Zeit.',
  walkRooms: 'Durch die Räume gehen',
  seeCollection: 'Alles davon ansehen',
  newIn: 'Neu in {room}',
  alongTheWalk: 'Den Weg entlang',
  mostTaken: 'Am liebsten mitgenommen',
  mostTakenWords: 'Was andere zuletzt gewählt haben und wofür sie wiederkamen.',
  collectionMore: 'Alles von {title} ansehen',
  markedDown: 'Von Hand reduziert',
  markedDownWords: 'Letzte Stücke und vergangene Saisons. Jedes behält seinen alten Preis neben dem neuen.',
  now: 'Jetzt {price}',
  was: ', vorher {price}',
  unpacked: 'Gerade ausgepackt',
  unpackedWords: 'Das Stroh liegt noch auf dem Boden.',
  wholeHouse: 'Das ganze Haus',
  howWeTrade: 'Wie wir handeln',
  freeFrom: 'Gratis ab {amount}',
  freeFromWords: 'Ab da kostet der Standardversand nichts. Alle Versandarten siehst du, bevor du bezahlst.',
  priceYouSee: 'Der Preis, den du siehst',
  toldBefore: 'Vor dem Bezahlen gesagt',
  toldBeforeWords: 'Nachlass, Versand und Steuer stehen auf den Cent genau da, bevor du drückst.',
  priceYouSeeWords: 'Die Steuer ist drin. Auf der letzten Seite kommt nur der Versand dazu, den du wählst.',
  noAccount: 'Kein Konto nötig',
  noAccountWords: 'Kauf als Gast. Ein Konto lohnt sich, wenn du deine Bestellungen beisammen haben willst.',
};
