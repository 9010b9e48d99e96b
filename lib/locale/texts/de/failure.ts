import type { failure as english } from '../en/failure';
import type { Worded } from '../worded';

export const failure: Worded<typeof english> = {
  ourFault: 'Unser Fehler',
  broken: 'Ein Stein hat sich gelöst. Wir setzen ihn wieder ein.',
  brokenWords:
    'Diese Seite lässt sich gerade nicht zeigen. Dein Warenkorb und deine Bestellungen sind sicher.',
  tryAgain: 'Noch einmal versuchen',
  toEntrance: 'Zum Eingang',
  mention: 'Wenn du uns schreibst, nenne uns {digest}.',
  title: 'Etwas ist zerbrochen',
  notSent:
    'Der Laden hat nicht geantwortet. Nichts, was du geschrieben hast, ist verloren: Versuche es bitte noch einmal.',
};
