import type { GermanShelf } from './german-shelf';

/** Kitchen and table in German. Titles stand in the order of the goods. */
export const kitchenShelves: Record<string, GermanShelf> = {
  'pots-and-pans': {
    name: 'Töpfe & Pfannen',
    description: 'Gegossen, emailliert und gehämmert – zum Weitervererben.',
    material: 'emailliertem Gusseisen',
    says: [
      'Hält die Wärme durch langes Köcheln und macht auch auf dem Tisch eine gute Figur.',
      'Ein schwerer Boden, ein ausgeglichenes Gemüt und ein Deckel, der sitzt, wie er soll.',
      'Brät scharf an, köchelt sanft und verzeiht es, wenn du kurz woanders bist.',
    ],
    care: 'Warmes Wasser, eine weiche Bürste und ab und zu ein Tropfen Öl.',
    titles: `Herdschmortopf, 4 Liter
Sonntagsschmortopf
Brennofen-Bratpfanne
Flacher Bräter mit Deckel
Crêpe-Pfanne für den Abend
Hirten-Milchtopf
Cocotte für langes Köcheln
Kupferne Sauteuse
Lagerfeuerpfanne
Polentatopf`,
  },
  'kettles-and-teapots': {
    name: 'Kessel & Teekannen',
    description: 'Für die Pause um vier.',
    material: 'glasiertem Steinzeug',
    says: [
      'Gießt, ohne zu tropfen – das ist seltener, als es sein sollte.',
      'Hält zwei Tassen warm, während du noch ein Kapitel liest.',
      'Ein runder Bauch, ein sicherer Griff und eine Tülle, die elfmal gezeichnet wurde.',
    ],
    care: 'Mit heißem Wasser ausspülen, ohne Seife, damit der nächste Tee nach Tee schmeckt.',
    titles: `Portikus-Teekanne
Leiser Pfeifkessel
Regentag-Teekanne
Morgenkessel, emailliert
Obstgarten-Teekanne
Kleine Nachtteekanne für eine Person
Hafenkessel
Pfefferminz-Teekanne
Herdkessel Nummer zwei
Zeremonien-Teekanne`,
  },
  'knives-and-boards': {
    name: 'Messer & Bretter',
    description: 'Klingen, die scharf bleiben, Holz, das hält.',
    material: 'Kohlenstoffstahl und geöltem Hartholz',
    says: [
      'Ausgewogen, wo die Hand es will, und dünn geschliffen hinter der Schneide.',
      'Aus einer Bohle geschnitten, dreimal geölt und freundlich zur Klinge.',
      'Erledigt die tägliche Arbeit einer ganzen Schublade voll schlechterer Werkzeuge.',
    ],
    care: 'Von Hand abwaschen, gleich abtrocknen und das Holz zu jeder Jahreszeit einmal ölen.',
    titles: `Kochmesser für jeden Tag
Brotlaibbrett
Kleines Kochmesser
Servierbrett Olivenhain
Brotsäge
Käsebrett mit Griff
Gemüsebeil
Metzgerbrett
Tomatenmesser
Rundes Pizzabrett`,
  },
  'kitchen-tools': {
    name: 'Küchenhelfer',
    description: 'Wonach die Hand zuerst greift.',
    material: 'gedrechseltem Holz und geschmiedetem Stahl',
    says: [
      'So lange geformt, bis das Handgelenk nichts mehr davon merkte.',
      'Liegt immer in der Spüle, weil es immer gebraucht wird.',
      'Klein, schlicht und sofort vermisst, wenn es verliehen ist.',
    ],
    care: 'Von Hand abwaschen; ein wenig Öl hält die Maserung geschlossen.',
    titles: `Löffel und Pfannenwender, ein Paar
Küchenschere
Löffelset aus Olivenholz
Kräuterschere
Backpinsel
Salatbesteck
Gemüsebürste
Probierlöffel
Geflügelschere
Teigschaber und Löffel`,
  },
  'aprons-and-cloths': {
    name: 'Schürzen & Tücher',
    description: 'Leinen, das mit jedem Fleck besser wird.',
    material: 'gewaschenem europäischem Leinen',
    says: [
      'Lang geschnitten, mit einer Tasche für Telefon und Kochlöffel.',
      'Nach der zehnten Wäsche weicher als nach der ersten.',
      'Zwei Taschen, eine Schlaufe und Bänder, die zweimal herumreichen.',
    ],
    care: 'Maschinenwäsche bei 40 °C, feucht aufhängen und nur bügeln, wenn du es gern tust.',
    titles: `Werkstattschürze
Halbe Bäckerschürze
Waffelküchentuch
Gestreiftes Geschirrtuch
Schürze mit gekreuzten Trägern
Gläsertuch mit Fischgrat
Kinderschürze
Marktschürze
Dickes Ofentuch
Leinenhandtuch für die Küche`,
  },
  mugs: {
    name: 'Becher',
    description: 'Das Erste, was du am Tag in der Hand hältst.',
    material: 'gedrehtem Steinzeug',
    says: [
      'Am Fuß dick gedreht und am Rand dünn, wo es darauf ankommt.',
      'Platz für drei Finger – das ist das ganze Geheimnis eines Henkels.',
      'Jedes Stück trägt die Spur der Hand, die es gezogen hat.',
    ],
    care: 'Spülmaschinenfest, auch wenn es dir das Spülbecken dankt.',
    titles: `Morgenbecher
Hoher Latte-Becher
Getauchter Becher
Fischerbecher
Zweihandbecher
Porridge-Becher
Gesprenkelter Becher
Espressotasse
Gästebecher
Nachtwachenbecher`,
  },
  bowls: {
    name: 'Schalen',
    description: 'Suppe, Salat, Schlüssel.',
    material: 'Steinzeug mit lebendiger Glasur',
    says: [
      'Weit genug für Pasta, tief genug für Suppe.',
      'Eine Glasur, die bei jedem Brand anders verläuft.',
      'Passt in die größere Schwester und hält das Regal ordentlich.',
    ],
    care: 'Spülmaschinenfest und ofenfest bis 220 °C.',
    titles: `Abendbrotschale
Ramenschale
Obstschale
Frühstücksschale
Salatschüssel, groß
Dipschälchen, drei Stück
Stapelschale
Schlüsselschale
Pastaschale
Rührschüssel mit Ausguss`,
  },
  plates: {
    name: 'Teller',
    description: 'Ruhige Ränder, tiefe Glasuren.',
    material: 'gepresstem Steinzeug',
    says: [
      'Ein hoher Rand hält die Soße dort, wo sie hingehört.',
      'Stapelt sich flach, liegt ruhig und klingt richtig, wenn du die Gabel ablegst.',
      'Gemacht, um mit dem gemischt zu werden, was du schon hast.',
    ],
    care: 'Für Spülmaschine und Mikrowelle geeignet.',
    titles: `Essteller
Beilagenteller
Suppenteller mit Rand
Servierplatte
Brotteller
Coupe-Teller
Kuchenteller
Olivenschälchen
Tapas-Teller
Festplatte für die Tafel`,
  },
  glasses: {
    name: 'Gläser',
    description: 'Dünn geblasen, zum Benutzen gemacht.',
    material: 'mundgeblasenem Glas',
    says: [
      'Dünn am Rand, schwer am Boden und nie zweimal ganz gleich.',
      'Wasser schmeckt besser daraus. Beweisen können wir es nicht.',
      'Die Farbe steckt im Glas selbst und nutzt sich nicht ab.',
    ],
    care: 'Von Hand in warmem Wasser spülen und mit Leinen polieren.',
    titles: `Wasserglas
Becherglas, niedrig
Longdrinkglas
Bernstein-Weinbecher
Saftglas
Rauchiges Whiskyglas
Teeglas
Gartenglas
Karaffe mit Glas für die Nacht
Partyglas`,
  },
  'jugs-and-vases': {
    name: 'Krüge & Vasen',
    description: 'Für Wasser, für Wiesenblumen.',
    material: 'handgeformter Irdenware',
    says: [
      'Mit drei Stielen so gut wie ohne einen.',
      'Aus Wülsten aufgebaut, von Hand geglättet und einmal gebrannt, langsam.',
      'Schenkt am Montag ein und hält am Freitag Tulpen.',
    ],
    care: 'Feucht abwischen; schütze den Tisch in der ersten Nacht vor etwas Feuchtigkeit.',
    titles: `Amphorenvase
Wasserkrug
Knospenvase
Milchkrug
Langhalsvase
Weinkrug
Wiesenvase
Limonadenkrug
Schultervase
Ölkrug`,
  },
};
