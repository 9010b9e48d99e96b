import { expect, test } from 'vitest';
import type { Invoice } from '@/lib/invoices/invoice';
import { invoicePdf } from '@/lib/invoices/invoice-pdf';
import { fontFor } from '@/lib/invoices/pdf-fonts';

function invoice(rest: Partial<Invoice> = {}): Invoice {
  return {
    ...{
      kind: 'invoice',
      seller: 'Stoa',
      orderId: 'ord_1',
      orderNumber: 1001,
      locale: 'de',
      currency: 'EUR',
    },
    ...{ email: 'zoe@example.com', placedOn: '2026-11-02', number: 'INV-2026-000001' },
    address: {
      ...{ name: 'Zoë Müller', line1: 'Äußere Straße 1', line2: '', city: 'Bonn', region: '' },
      ...{ postalCode: '53111', countryCode: 'DE' },
    },
    lines: [{ title: 'Schüssel', variantTitle: 'groß', sku: 'S-1', quantity: 2, amountMinor: 3800 }],
    ...{ shippingMinor: 500, discountMinor: 0, taxMinor: 0, includedTaxMinor: 687, paidBeforeMinor: 0 },
    totalMinor: 4300,
    issuedAt: new Date('2026-11-02T10:00:00Z'),
    ...rest,
  };
}

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length ?? 0;
const plain = async (invoices: Invoice[]) =>
  (await invoicePdf(invoices, { isPlain: true })).toString('latin1');

test('umlauts and the euro sign are in the faces that are embedded', async () => {
  const pdf = await plain([invoice()]);
  expect(pdf.startsWith('%PDF-')).toBe(true);
  expect(pdf).toMatch(/\/FontFile[23]/);
  expect(pdf.toLowerCase()).toMatch(/<20ac>/);
  expect(pdf.toLowerCase()).toMatch(/<00fc>/);
  expect(pdf).toContain('/Lang (de)');
});

test('a credit note begins a page of its own; many lines run over several', async () => {
  const note = invoice({
    kind: 'credit-note',
    number: 'CN-2026-000001',
    invoiceNumber: 'INV-2026-000001',
    reason: 'Kratzer',
  });
  expect(pagesOf(await invoicePdf([invoice(), note]))).toBe(2);
  const lines = Array.from({ length: 99 }, (_, index) => ({
    ...{
      title: `Teil ${index} mit einem sehr langen Namen, der umbricht`.repeat(3),
      variantTitle: 'groß',
      sku: `S-${index}`,
    },
    ...{ quantity: 1, amountMinor: 100 },
  }));
  expect(pagesOf(await invoicePdf([invoice({ lines })]))).toBeGreaterThan(4);
});

test.each([
  ['Zoë Müller, Straße, 12,00 €', 'house'],
  ['Łukasz Żółć', 'wide'],
  ['Ελένη', 'wide'],
  ['山田', 'wide'],
  ['', 'house'],
])('%s is set in the face that has its signs', async (text, font) => {
  expect(fontFor(text)).toBe(font);
  const { address } = invoice();
  expect((await plain([invoice({ address: { ...address, name: text } })])).startsWith('%PDF-')).toBe(true);
});
