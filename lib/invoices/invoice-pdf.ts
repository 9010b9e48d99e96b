import PDFDocument from 'pdfkit';
import type { Invoice } from '@/lib/invoices/invoice';
import { addressRows, factsOf, localeOf, notesOf, partsOf } from '@/lib/invoices/invoice-words';
import { fontBytes, fontFor } from '@/lib/invoices/pdf-fonts';
import { formatMoney } from '@/lib/locale/formats';
import { textsIn } from '@/lib/locale/texts/texts';
import { shop } from '@/lib/shop';

type Paper = PDFKit.PDFDocument;
type Look = { isBold?: boolean; size?: number; colour?: string; align?: 'left' | 'right' };

const ink = '#231c16';
const soft = '#5c5146';
const rule = '#b9ad9a';
const left = 56;
const right = 595 - left;
const bottom = 842 - 64;
/** Right edges of the columns with pieces and amounts. */
const piecesEdge = right - 110;
const gap = 12;

/** The invoice of an order and its credit notes as one PDF, each beginning a page of its own. A4. */
export function invoicePdf(invoices: Invoice[], { isPlain = false } = {}): Promise<Buffer> {
  const [first] = invoices;
  const paper = new PDFDocument({
    ...{ size: 'A4', margin: 0, autoFirstPage: false, lang: first ? localeOf(first) : 'en' },
    ...{ compress: !isPlain, displayTitle: true },
    info: {
      Title: invoices.map(({ number }) => number).join(', '),
      Author: shop.name,
      ...(first && { CreationDate: first.issuedAt }),
    },
  });
  const chunks: Buffer[] = [];
  const done = new Promise<Buffer>((resolve, reject) => {
    paper.on('data', (chunk: Buffer) => chunks.push(chunk));
    paper.on('end', () => resolve(Buffer.concat(chunks)));
    paper.on('error', reject);
  });
  for (const invoice of invoices) drawInvoice(paper, invoice);
  paper.end();
  return done;
}

function drawInvoice(paper: Paper, invoice: Invoice): void {
  const locale = localeOf(invoice);
  const { invoice: t } = textsIn(locale);
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency: invoice.currency }, locale);
  paper.addPage();
  write(paper, t[invoice.kind], left, 64, right - left, { isBold: true, size: 24 });
  let y = Math.max(drawFacts(paper, invoice, 116), drawAddress(paper, invoice, t.to, 116)) + 28;
  y = drawHead(paper, [t.what, t.quantity, t.amount], y);
  for (const line of invoice.lines) y = drawLine(paper, line, money(line.amountMinor), y);
  y += 6;
  for (const [name, amountMinor] of partsOf(invoice, t)) y = drawSum(paper, name, money(amountMinor), y);
  const total = invoice.kind === 'invoice' ? t.total : t.givenBack;
  y = drawSum(paper, total, money(invoice.totalMinor), y, true);
  for (const note of notesOf(invoice, money)) {
    y = room(paper, y, 16);
    y = write(paper, note, left, y, right - left, { colour: soft, size: 9, align: 'right' }) + 4;
  }
  if (invoice.reason) {
    y = room(paper, y + 14, 30);
    write(paper, `${t.reason}: ${invoice.reason}`, left, y, right - left, { colour: soft });
  }
}

/** Sets a text and answers where the next one may begin. */
function write(
  paper: Paper,
  text: string,
  x: number,
  y: number,
  width: number,
  { isBold = false, size = 10, colour = ink, align = 'left' }: Look = {},
): number {
  const font = fontFor(text, isBold);
  paper.registerFont(font, fontBytes(font));
  paper.font(font).fontSize(size).fillColor(colour);
  paper.text(text, x, y, { width, align, lineGap: 2 });
  return paper.y;
}

/** Goes to another page when so much does not fit on this one. */
function room(paper: Paper, y: number, height: number): number {
  if (y + height <= bottom) return y;
  paper.addPage();
  return 64;
}

function drawFacts(paper: Paper, invoice: Invoice, top: number): number {
  return factsOf(invoice).reduce((y, [name, value]) => {
    const nameEnd = write(paper, name, left, y, 100, { colour: soft });
    return Math.max(nameEnd, write(paper, value, left + 104, y, 130)) + 2;
  }, top);
}

function drawAddress(paper: Paper, invoice: Invoice, title: string, top: number): number {
  const x = left + 270;
  const width = right - x;
  const begin = write(paper, title, x, top, width, { colour: soft }) + 2;
  return addressRows(invoice).reduce((y, row) => write(paper, row, x, y, width) + 2, begin);
}

function drawHead(paper: Paper, [what, pieces, amount]: [string, string, string], top: number): number {
  const look: Look = { colour: soft, size: 9 };
  write(paper, what, left, top, 200, look);
  write(paper, pieces, piecesEdge - 80, top, 80, { ...look, align: 'right' });
  const y = write(paper, amount, right - 100, top, 100, { ...look, align: 'right' }) + 4;
  line(paper, left, y);
  return y + 8;
}

function drawLine(paper: Paper, sold: Invoice['lines'][number], amount: string, top: number): number {
  const width = piecesEdge - 80 - gap - left;
  const y = room(paper, top, 44);
  write(paper, String(sold.quantity), piecesEdge - 80, y, 80, { align: 'right' });
  write(paper, amount, right - 100, y, 100, { align: 'right' });
  let end = write(paper, sold.title, left, y, width);
  const more = [sold.variantTitle, sold.sku].filter(Boolean).join(' · ');
  if (more) end = write(paper, more, left, end, width, { colour: soft, size: 9 });
  line(paper, left, end + 5);
  return end + 12;
}

function drawSum(paper: Paper, name: string, amount: string, top: number, isTotal = false): number {
  const x = left + 240;
  const y = room(paper, top, 30);
  if (isTotal) line(paper, x, y + 2);
  const at = isTotal ? y + 10 : y;
  const look: Look = isTotal ? { isBold: true, size: 12 } : {};
  write(paper, amount, right - 110, at, 110, { ...look, align: 'right' });
  return write(paper, name, x, at, right - 110 - gap - x, { ...look, colour: isTotal ? ink : soft }) + 4;
}

function line(paper: Paper, from: number, y: number): void {
  paper.moveTo(from, y).lineTo(right, y).lineWidth(0.5).strokeColor(rule).stroke();
}
