import type { GermanShelf } from './german-shelf';

/** What is worn and carried, worked with and grown, in German. Titles stand in the order of the goods. */
export const wearShelves: Record<string, GermanShelf> = {
  shirts: {
    name: 'Hemden & Shirts',
    description: 'Baumwolle und Leinen, mit Raum geschnitten.',
    material: 'Popeline aus Bio-Baumwolle',
    says: [
      'Gerade geschnitten: fällt gut, in der Hose wie darüber.',
      'Knöpfe aus Steinnuss, angenäht, um zu bleiben.',
      'Vor dem Nähen gewaschen, damit die Größe bleibt.',
    ],
    care: 'Bei 30 °C waschen, noch feucht bügeln.',
    titles: `Arbeitshemd
Hafenshirt
Leinenhemd für den Abend
Shirt mit Brusttasche
Malerhemd
Schweres T-Shirt
Hemd ohne Kragen
Ringelshirt
Freizeithemd
Nachthemd`,
  },
  knitwear: {
    name: 'Strick',
    description: 'Wolle von Schafen mit Namen.',
    material: 'naturbelassener und gefärbter Lammwolle',
    says: [
      'In einem Stück gestrickt, damit keine Naht an der Schulter reibt.',
      'Warm auf dem Boot und fein genug für den Tisch.',
      'Pillt im ersten Monat ein wenig und danach nie wieder.',
    ],
    care: 'Lieber lüften als waschen; sonst kalt von Hand, liegend trocknen.',
    titles: `Fischerpullover
Rundhalspullover aus Lammwolle
Gestreifter Pullover
Pullover in Jackenstärke
Merino-Unterzieher
Landhauspullover
Pullover mit U-Boot-Ausschnitt
Grobstrickpullover
Sommerstrick
Kinderpullover`,
  },
  'hats-and-scarves': {
    name: 'Hüte & Schals',
    description: 'Für Wind aus jeder Richtung.',
    material: 'gefilzter Wolle und Seide',
    says: [
      'Über eine Holzform gezogen, die älter ist als der Laden.',
      'Lässt sich flach einpacken, findet zurück in die Form und verzeiht Regen.',
      'Lang genug, um zweimal herumzureichen.',
    ],
    care: 'Dämpfen und bürsten; auf einem Brett aufbewahren, nicht am Haken.',
    titles: `Hut mit breiter Krempe
Langer Wollschal
Gartenhut
Reiseschal
Filzhut
Gestreifter Schal
Sonnenhut
Halstuch aus Seide
Regenhut
Kaschmirschal`,
  },
  socks: {
    name: 'Socken',
    description: 'Der kleine Luxus.',
    material: 'Merinowolle und recyceltem Nylon',
    says: [
      'Gestrickt auf einer Maschine von 1962, die sich nicht hetzen lässt.',
      'Rutscht nicht – das sollte man gar nicht erwähnen müssen.',
      'Gepolstert unter der Ferse und dünn über dem Spann.',
    ],
    care: 'Auf links bei 30 °C waschen.',
    titles: `Wandersocken
Haussocken
Ringelsocken
Stiefelsocken
Feine Socken
Bettsocken
Radsocken
Kindersocken
Bergsocken, dick
Alltagssocken, drei Paar`,
  },
  backpacks: {
    name: 'Rucksäcke',
    description: 'Für den Zug und den Weg.',
    material: 'gewachstem Segeltuch und Sattelleder',
    says: [
      'Regen läuft ab, Krümel fallen heraus.',
      'Ein Fach für den Rechner, eine Tasche für die Schlüssel, sonst nichts zu lernen.',
      'Messing, das altert, Segeltuch, das weicher wird, Nähte, die halten.',
    ],
    care: 'Sauber bürsten und nach einem nassen Jahr neu wachsen.',
    titles: `Tagesrucksack
Pendlerrucksack
Wochenendrucksack
Kleiner Rucksack
Feldrucksack
Rolltop-Rucksack
Schulrucksack
Kamerarucksack
Stadtrucksack
Marktrucksack`,
  },
  totes: {
    name: 'Taschen',
    description: 'Einkauf, Bücher, ein Pullover.',
    material: 'schwerem Baumwollsegeltuch',
    says: [
      'Steht von selbst, während du einräumst.',
      'Henkel, lang genug für einen Mantelärmel.',
      'Trägt elf Kilo Zitronen. Wir haben es versucht.',
    ],
    care: 'Flecken abtupfen; kalt in die Maschine, wenn es sein muss.',
    titles: `Markttasche
Büchertasche
Arbeitstasche
Strandtasche
Einkaufstasche
Ledertasche
Picknicktasche
Werkzeugtasche
Kindertasche
Bibliothekstasche`,
  },
  wallets: {
    name: 'Geldbörsen & Etuis',
    description: 'Dünn, genäht, deins.',
    material: 'pflanzlich gegerbtem Leder',
    says: [
      'Sechs Karten, ein paar Scheine und keine Beule.',
      'Nimmt in einem Monat die Form deiner Tasche an.',
      'Sattlernaht mit zwei Nadeln und gewachstem Garn.',
    ],
    care: 'Einmal im Jahr etwas Lederbalsam. Kratzer gehören dazu.',
    titles: `Klappgeldbörse
Kartenetui
Reisebrieftasche
Kleingeldbeutel
Lange Geldbörse
Schlüsseletui
Passhülle
Schmale Geldbörse
Telefontäschchen
Stiftetui`,
  },
  'notebooks-and-books': {
    name: 'Notizbücher & Bücher',
    description: 'Leere und die anderen.',
    material: 'fadengeheftetem Papier',
    says: [
      'Liegt auf der ersten und auf der letzten Seite flach.',
      'Papier, auf dem Tinte nicht ausfranst.',
      'Genäht, nicht geklebt, und deshalb in zwanzig Jahren noch beisammen.',
    ],
    care: 'Trag es bei dir.',
    titles: `Liniertes Notizbuch
Gartentagebuch
Skizzenbuch
„Langsam kochen“, ein Buch
Punktraster-Notizbuch
Haushaltsbuch
Ein Buch vom Gehen
Taschennotizbuch, drei Stück
Notizbuch für Briefe
„Brot, eine Übung“`,
  },
  desk: {
    name: 'Schreibtisch',
    description: 'Alles in Reichweite und sonst nichts.',
    material: 'Messing, Buche und Wollfilz',
    says: [
      'Schwer genug, um liegen zu bleiben, wo du es hinlegst.',
      'Messing wird dunkler, wo die Hand hinfasst; daran erkennst du, dass es deins ist.',
      'Räumt den Tisch in einer Minute zur Hälfte auf.',
    ],
    care: 'Mit einem trockenen Tuch abwischen; das Messing polieren oder eben nicht.',
    titles: `Messingstift
Schreibtischablage
Papierschere
Füllfederhalter
Briefablage
Küchenradio
Alltagsstift, zwei Stück
Schlüsselablage
Schreibtischlautsprecher
Zeichenstift`,
  },
  garden: {
    name: 'Garten',
    description: 'Vom Balkon bis zum Obstgarten.',
    material: 'Terrakotta, Stahl und Esche',
    says: [
      'Hält Frost stand, Regen auch und dem Hund beinahe.',
      'In einem Stück geschmiedet, vom Blatt bis zur Angel.',
      'Wird mit jedem Jahr draußen schöner.',
    ],
    care: 'Erde abspülen, trocknen und ölen, was aus Stahl ist.',
    titles: `Pflanztopf aus Terrakotta
Gießkanne
Handschaufel
Kräutertopf
Erntekorb
Pflanzkelle
Balkonkasten
Zimmergießkanne
Blumenkorb
Obstgarten-Gießkanne`,
  },
  play: {
    name: 'Spielen',
    description: 'Spielzeug, das die Kindheit überdauert.',
    material: 'Lindenholz und Farben auf Wasserbasis',
    says: [
      'Keine Batterien, keine Anleitung, kein Ende.',
      'In der Trommel gerundet und mit einer Beize gefärbt, die nicht abblättert.',
      'Wird weitergegeben, meist mit einer Bissspur.',
    ],
    care: 'Feucht abwischen; das Schlimmste wegschleifen.',
    titles: `Bogenbausteine
Tempelbaukasten
Erste Bausteine
Bilderbuch „Der Storch“
Farbige Bausteine, groß
Bilderbuch „Die Feige“
Burgbausteine
Spielzeugkorb
Zahlenbausteine
Zählbuch`,
  },
};
