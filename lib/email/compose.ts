import { htmlLetter, type LetterParts } from '@/lib/email/html-letter';
import type { Letter, MailFacts } from '@/lib/email/mail';
import { fill } from '@/lib/locale/fill';
import { formatMoney } from '@/lib/locale/formats';
import { type Texts, textsIn } from '@/lib/locale/texts/texts';
import { shop } from '@/lib/shop';

/** Writes a letter in the language of its order: what happened, the facts, and the way to the order. */
export function composeMail(facts: MailFacts): Letter {
  const { locale } = facts;
  const { mail: t } = textsIn(locale);
  const words = wordsFor(facts, t);
  const parts: LetterParts = {
    locale,
    ...words,
    facts: factsIn(facts, t),
    lines: facts.lines.map(({ title, quantity, amount }) => ({
      what: `${quantity} × ${title}`,
      amount: amount && formatMoney(amount, locale),
    })),
    sums: facts.sums.map(({ name, amount }) => ({ what: t[name], amount: formatMoney(amount, locale) })),
    link: facts.link,
    button: buttonFor(facts, t),
    foot: fill(facts.giftFrom === undefined ? t.foot : t.giftFoot, { shop: shop.name }),
  };
  return { subject: words.subject, text: plainLetter(parts), html: htmlLetter(parts) };
}

function buttonFor({ kind, giftFrom }: MailFacts, t: Texts['mail']): string {
  if (kind === 'difference') return t.payDifference;
  return giftFrom === undefined ? t.openOrder : t.openShop;
}

type Words = { subject: string; title: string; words: string };

function wordsFor(facts: MailFacts, t: Texts['mail']): Words {
  const { orderNumber, name, amount, locale } = facts;
  const room = roomOf(facts, t);
  const values = {
    number: orderNumber,
    shop: shop.name,
    name,
    amount: amount ? formatMoney(amount, locale) : '',
  };
  const said = (text: string) => fill(text, values as Record<string, string | number>).trim();
  return { subject: oneLine(said(room.subject)), title: said(room.title), words: said(room.words) };
}

function roomOf({ kind, isMailed, isCredited }: MailFacts, t: Texts['mail']): Words {
  if (isMailed) return t.confirmationMailed;
  return isCredited ? t.credited : t[kind];
}

/** A subject is one line: what a shopper typed must not begin another header. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function factsIn(told: MailFacts, t: Texts['mail']): [string, string][] {
  const { carrier, trackingNumber, note, kind, code, giftFrom } = told;
  const whys: Partial<Record<MailFacts['kind'], string>> = {
    'return-approved': t.fromUs,
    'gift-card': t.giftMessage,
  };
  const why = whys[kind] ?? t.reason;
  const facts: [string, string | undefined][] = [
    [t.giftCode, code],
    [t.giftFrom, giftFrom],
    [t.carrier, carrier],
    [t.trackingNumber, trackingNumber],
    [why, note],
  ];
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]?.trim()));
}

function plainLetter({ title, words, facts, lines, sums, link, button, foot }: LetterParts): string {
  const rows = [...lines, ...sums].map(({ what, amount }) => (amount ? `${what}  ${amount}` : what));
  const blocks = [
    title,
    words,
    facts.map(([name, value]) => `${name}: ${value}`).join('\n'),
    rows.join('\n'),
    `${button}:\n${link}`,
    foot,
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
