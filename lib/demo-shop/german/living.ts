import type { GermanShelf } from './german-shelf';

/** Living, bath and bed in German. Titles stand in the order of the goods. */
export const livingShelves: Record<string, GermanShelf> = {
  lamps: {
    name: 'Lampen',
    description: 'Licht auf der Höhe eines Buches.',
    material: 'gedrücktem Metall mit leinenumwickeltem Kabel',
    says: [
      'Wirft einen warmen Kreis und lässt die Ecken in Ruhe.',
      'Ein Dimmer, den du im Dunkeln findest, und ein Kabel, das man gern ansieht.',
      'Gemacht für die Stunde zwischen Abendessen und Bett.',
    ],
    care: 'Mit einem weichen Pinsel abstauben. Für ein E27-Leuchtmittel, das beiliegt.',
    titles: `Portikus-Tischlampe
Bogenleselampe
Pendelleuchte Zitrone
Hafenlaterne
Abendtischlampe
Pendelleuchte für den Küchentisch
Atelier-Stehlampe
Gartenlaterne
Pilzlampe
Kugelpendelleuchte`,
  },
  'chairs-and-stools': {
    name: 'Stühle & Hocker',
    description: 'Sitz, so lange du magst.',
    material: 'massiver Esche mit verkeilten Verbindungen',
    says: [
      'Keine Schrauben: Die Verbindungen sind verkeilt wie vor zweihundert Jahren.',
      'Leicht genug für eine Hand und still, wenn du dich zurücklehnst.',
      'Sitz, Tritt oder Nachttisch, wie der Tag es braucht.',
    ],
    care: 'Trocken abwischen, einmal im Jahr wachsen.',
    titles: `Stoa-Stuhl
Melkhocker
Sprossenstuhl
Barhocker
Schreibstuhl
Tritthocker
Caféstuhl
Töpferhocker
Kinderstuhl
Klavierhocker`,
  },
  'tables-and-shelves': {
    name: 'Tische & Regale',
    description: 'Gerade, und das bleibt wohl so.',
    material: 'geölter Eiche und Nussbaum',
    says: [
      'Die Maserung läuft von Ende zu Ende, weil die Bohle es tat.',
      'Kommt in einem Karton und lässt sich mit einem Schlüssel aufbauen.',
      'Steht auch auf alten Böden gerade, dank vier stiller Füße.',
    ],
    care: 'Zweimal im Jahr ölen; Flecken tupfen, nicht reiben.',
    titles: `Langer Mittagstisch
Bibliotheksregal
Couchtisch, niedrig
Vorratsregal
Schreibtisch für Briefe
Flurregal
Nachttisch
Bücherregal für Kinder
Banktisch
Kräuterregal`,
  },
  'cushions-and-throws': {
    name: 'Kissen & Decken',
    description: 'Wolle, Leinen und Gewicht.',
    material: 'Lammwolle und Leinen',
    says: [
      'Gewebt auf einem schmalen Webstuhl, der rattert wie ein Zug.',
      'Schwer genug, um dich auf dem Sofa zu halten.',
      'Gefärbt mit Krapp, Wau und viel Geduld.',
    ],
    care: 'Draußen auslüften; selten und kalt im Wollprogramm waschen.',
    titles: `Gestreifte Wolldecke
Ringkissen
Schäferdecke
Streifenkissen
Picknickdecke
Samtkissen
Babydecke
Bodenkissen
Sofadecke in Waffelpiqué
Leinenkissen`,
  },
  'clocks-and-frames': {
    name: 'Uhren & Bilder',
    description: 'Für die Wand, an der du am häufigsten vorbeigehst.',
    material: 'gedrechseltem Holz und alterungsbeständigem Papier',
    says: [
      'Gleitet, ohne zu ticken, damit das Zimmer still bleibt.',
      'In vier Durchgängen auf Baumwollpapier gedruckt und von Hand gerahmt.',
      'Liest sich gut von der anderen Seite des Zimmers und besser aus der Nähe.',
    ],
    care: 'Vor direkter Sonne schützen, mit einem trockenen Tuch abstauben.',
    titles: `Wanduhr Kolonnade
Druck „Düne“, gerahmt
Küchenuhr
Druck „Abendmeer“
Bahnhofsuhr
Druck „Olivenhügel“
Schreibtischuhr
Druck „Terrasse“
Kinderzimmeruhr
Druck „Winterfeld“`,
  },
  towels: {
    name: 'Handtücher',
    description: 'Dick, wo es darauf ankommt.',
    material: 'langstapeliger Baumwolle',
    says: [
      'Nimmt Wasser sofort auf und ist bis zum Abend trocken.',
      'Ein Aufhänger, der eingenäht ist, nicht angenäht.',
      'So schwer, wie ein gutes Hotel es wählen würde, müsste es seine Wäsche selbst zahlen.',
    ],
    care: 'Bei 60 °C waschen, ohne Weichspüler, im Trockner oder an der Leine trocknen.',
    titles: `Badetuch
Handtuch
Strandtuch
Saunatuch
Gästehandtuch
Großes Badelaken in Waffelpiqué
Hamamtuch
Kapuzenhandtuch für Kinder
Reisehandtuch
Badematte`,
  },
  'soap-and-care': {
    name: 'Seife & Pflege',
    description: 'Kurze Zutatenlisten.',
    material: 'Olivenöl und Pflanzenauszügen',
    says: [
      'Sechs Wochen gereift, hält deshalb acht.',
      'Riecht erst nach Feigenblatt und dann nach fast nichts, und genau so soll es sein.',
      'Fünf Zutaten, und alle kannst du aussprechen.',
    ],
    care: 'Zwischendurch trocken lagern. In kleinen Mengen gemacht; das Datum steht auf der Unterseite.',
    titles: `Olivenölseife
Handseife, Feige
Duschgel, Zeder
Lavendelseife
Shampoo, Rosmarin
Tonerdeseife
Badeöl
Rasierseife
Handcreme
Gärtnerseife mit Peeling`,
  },
  candles: {
    name: 'Kerzen',
    description: 'Bienenwachs, Soja und ein langsamer Docht.',
    material: 'Bienenwachs mit Baumwolldocht',
    says: [
      'Brennt vierzig Stunden, ohne einen Tunnel zu graben.',
      'In zwei Gängen gegossen, damit die Oberfläche glatt wird wie Glas.',
      'Duftet für das Zimmer, nicht für die Straße.',
    ],
    care: 'Docht auf 5 mm kürzen und beim ersten Mal bis zum Rand brennen lassen.',
    titles: `Stumpenkerze aus Bienenwachs
Feigenblattkerze
Tafelkerze
Zedernkerze
Gartenkerze
Meersalzkerze
Orangenblütenkerze
Reisekerze
Rauchkerze
Adventskerze`,
  },
  brushes: {
    name: 'Bürsten',
    description: 'Borsten, Buche und etwas Kraft im Arm.',
    material: 'geölter Buche und Naturborsten',
    says: [
      'Von Hand eingezogen, Loch um Loch, von Leuten, die kaum etwas anderes tun.',
      'Überlebt drei aus Kunststoff und sieht am letzten Tag besser aus.',
      'Hart genug zum Arbeiten, weich genug, um freundlich zu sein.',
    ],
    care: 'Ausschütteln, mit den Borsten nach unten aufhängen, nie einweichen.',
    titles: `Spülbürste
Badebürste
Kleiderbürste
Nagelbürste
Tischbesen
Schuhbürste
Staubpinsel
Bartbürste
Besenkopf
Tastaturbürste`,
  },
};
