import type { everywhere as english } from '../en/everywhere';
import type { Worded } from '../worded';

export const everywhere: Worded<typeof english> = {
  cart: 'Warenkorb',
  inYourCart: 'in deinem Warenkorb',
  account: 'Konto',
  signIn: 'Anmelden',
  desk: 'Kontor',
  menu: 'Menü',
  closeMenu: 'Menü schließen',
  rooms: 'Die Räume',
  allCategories: 'Alle Kategorien',
  allOf: 'Alles aus {name}',
  switchTheme: 'Zwischen hell und dunkel wechseln',
  language: 'Sprache',
  currency: 'Währung',
  dismiss: 'Schließen',
  adminsOnly: 'Diese Tür ist für die Leute, die den Laden führen. Alle anderen stehen dir offen.',
  fewer: 'Weniger: {label}',
  more: 'Mehr: {label}',
  priceFrom: 'ab',
  priceNow: 'Jetzt',
  priceWas: 'vorher',
};
