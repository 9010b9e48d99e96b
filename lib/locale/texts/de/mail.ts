import type { mail as english } from '../en/mail';
import type { Worded } from '../worded';

export const mail: Worded<typeof english> = {
  confirmation: {
    subject: 'Deine Bestellung {number} bei {shop}',
    title: 'Danke, {name}',
    words:
      'Deine Bestellung {number} ist da und wird vorbereitet. Wir schreiben wieder, wenn sie auf den Weg geht.',
  },
  confirmationMailed: {
    subject: 'Deine Bestellung {number} bei {shop}',
    title: 'Danke, {name}',
    words:
      'Deine Bestellung {number} ist da. Ihre Gutscheinkarten gehen per E-Mail hinaus, sobald die Zahlung eingegangen ist.',
  },
  'gift-card': {
    subject: 'Eine Gutscheinkarte für {shop}: {amount}',
    title: '{amount} zum Einkaufen bei {shop}',
    words:
      'Gib den Code unten im Warenkorb oder an der Kasse ein. Was du nicht ausgibst, bleibt auf der Karte. Heb diesen Brief auf: Wer den Code hat, kann ihn einlösen.',
  },
  shipped: {
    subject: 'Unterwegs: deine Bestellung {number}',
    title: 'Ein Paket ist zu dir unterwegs',
    words: 'Diese Stücke deiner Bestellung {number} sind unterwegs, {name}.',
  },
  refunded: {
    subject: '{amount} gehen an dich zurück, Bestellung {number}',
    title: '{amount} gehen an dich zurück',
    words:
      'Es geht um deine Bestellung {number}. Das Geld nimmt den Weg, auf dem du bezahlt hast; bei der Bank kann es einige Tage dauern.',
  },
  credited: {
    subject: '{amount} Guthaben für dich, Bestellung {number}',
    title: '{amount} Guthaben',
    words:
      'Es geht um deine Bestellung {number}. Das Guthaben steht auf deinem Konto: Wähl es an der Kasse, dann bezahlt es zuerst.',
  },
  cancelled: {
    subject: 'Deine Bestellung {number} ist storniert',
    title: 'Deine Bestellung ist storniert',
    words:
      'Bestellung {number} wurde abgesagt, bevor sie unterwegs war. Was du bezahlt hast, kommt auf demselben Weg zurück.',
  },
  'return-approved': {
    subject: 'Bitte zurückschicken: Bestellung {number}',
    title: 'Du kannst es zurückschicken',
    words:
      'Wir nehmen die Rückgabe aus Bestellung {number} an. Leg bitte einen Zettel mit der Bestellnummer ins Paket.',
  },
  'return-refused': {
    subject: 'Zu deiner Rückgabe aus Bestellung {number}',
    title: 'Wir können es nicht zurücknehmen',
    words:
      'Du wolltest etwas aus Bestellung {number} zurückgeben. Wir haben es uns angesehen und müssen ablehnen.',
  },
  replacement: {
    subject: 'Unterwegs: dein Ersatz, Bestellung {number}',
    title: 'Der Ersatz ist unterwegs',
    words:
      'Was du aus Bestellung {number} zurückgeschickt hast, ist da, {name}, und dies ist dafür zu dir unterwegs.',
  },
  difference: {
    subject: 'Noch {amount} zu zahlen, dann geht dein Ersatz los, Bestellung {number}',
    title: 'Dein Ersatz liegt bereit',
    words:
      'Was du aus Bestellung {number} zurückgeschickt hast, ist da, {name}. Was du dafür möchtest, kostet {amount} mehr. Sobald das bezahlt ist, geht es los.',
  },
  'order-link': {
    subject: 'Der Weg zu deiner Bestellung {number}',
    title: 'Hier ist deine Bestellung',
    words:
      'Jemand hat mit deiner E-Mail-Adresse nach deiner Bestellung {number} gefragt. Der Knopf unten öffnet sie.',
  },
  giftCode: 'Code',
  giftFrom: 'Von',
  giftMessage: 'Worte dazu',
  openShop: 'Zum Laden',
  giftFoot:
    '{shop}. Jemand hat diese Gutscheinkarte für dich gekauft und uns deine Adresse nur für diesen Brief genannt.',
  discount: 'Rabatt',
  shipping: 'Versand',
  tax: 'Steuer',
  total: 'Summe',
  carrier: 'Versanddienst',
  trackingNumber: 'Sendungsnummer',
  reason: 'Grund',
  fromUs: 'Von uns dazu',
  openOrder: 'Zur Bestellung',
  payDifference: 'Differenz bezahlen',
  foot: '{shop}. Diese Adresse öffnet deine Bestellung auf jedem Gerät: Wer sie hat, sieht die Bestellung.',
};
