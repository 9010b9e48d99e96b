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
    button: t.openOrder,
    foot: fill(t.foot, { shop: shop.name }),
  };
  return { subject: words.subject, text: plainLetter(parts), html: htmlLetter(parts) };
}

type Words = { subject: string; title: string; words: string };

function wordsFor({ kind, orderNumber, name, amount, locale }: MailFacts, t: Texts['mail']): Words {
  const room = t[kind];
  const values = {
    number: orderNumber,
    shop: shop.name,
    name,
    amount: amount ? formatMoney(amount, locale) : '',
  };
  const said = (text: string) => fill(text, values as Record<string, string | number>).trim();
  return { subject: oneLine(said(room.subject)), title: said(room.title), words: said(room.words) };
}

/** A subject is one line: what a shopper typed must not begin another header. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function factsIn({ carrier, trackingNumber, note, kind }: MailFacts, t: Texts['mail']): [string, string][] {
  const why = kind === 'return-approved' ? t.fromUs : t.reason;
  const facts: [string, string | undefined][] = [
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
