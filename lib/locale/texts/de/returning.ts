import type { returning as english } from '../en/returning';
import type { Worded } from '../worded';

export const returning: Worded<typeof english> = {
  title: 'Rückgaben',
  ask: 'Etwas zurückschicken',
  askTitle: 'Etwas zurückschicken',
  window: 'Du kannst bis {days} Tage nach dem Versand danach fragen, also bis {day}.',
  windowOver: 'Die {days} Tage zum Zurückschicken sind vorbei, oder alle Stücke sind schon auf dem Weg.',
  howItGoes:
    'Wähl die Stücke und sag uns den Grund. Wir antworten per E-Mail; sind sie da, geht der Preis den Weg zurück, auf dem du bezahlt hast.',
  pieces: 'Stücke, die zurückgehen',
  none: 'Keine',
  why: 'Warum geht es zurück?',
  send: 'Rückgabe anfragen',
  oneMoment: 'Einen Moment…',
  lastDay: 'Möglich bis {day}.',
  backToOrder: 'Zurück zur Bestellung',
  askedOn: 'Angefragt am {day}',
  requested: 'Angefragt, wir antworten bald',
  approved: 'Einverstanden: Bitte schick es uns',
  refused: 'Wir können es nicht zurücknehmen',
  received: 'Angekommen, danke',
  fromUs: 'Von uns: {answer}',
  asked: 'Deine Rückgabe ist angefragt. Wir antworten per E-Mail.',
  nothingAsked: 'Bitte wähl mindestens ein Stück.',
  atMost: 'Höchstens {most}.',
  reasonNeeded: 'Bitte sag uns, warum es zurückgeht.',
  notReturnable: 'Das kann nicht mehr zurückgeschickt werden. Bitte lade die Seite neu.',
  gone: 'Diese Bestellung lässt sich nicht mehr öffnen. Bitte nimm die Adresse aus unserer E-Mail.',
  away: 'Das konnten wir gerade nicht aufschreiben. Nichts ist verloren: Bitte versuch es in einer Minute noch einmal.',
};
