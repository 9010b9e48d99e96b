import type { Invoice } from '@/lib/invoices/invoice';
import { addressRows, factsOf, localeOf, notesOf, partsOf } from '@/lib/invoices/invoice-words';
import { formatMoney } from '@/lib/locale/formats';
import { textsIn } from '@/lib/locale/texts/texts';
import type { Locale } from '@/lib/market';

/** One invoice or credit note, in the language it was issued in. Each begins a page of its own on paper. */
export function InvoiceSheet({ invoice }: { invoice: Invoice }) {
  const locale = localeOf(invoice);
  const { invoice: t } = textsIn(locale);
  const money = (amountMinor: number) => formatMoney({ amountMinor, currency: invoice.currency }, locale);
  const { kind, number, lines, totalMinor, reason } = invoice;
  return (
    <article
      lang={locale}
      aria-label={`${t[kind]} ${number}`}
      className="mt-10 max-w-3xl border-t pt-8 print:break-after-page print:border-0"
    >
      <h1 className="display-md">{t[kind]}</h1>
      <Facts invoice={invoice} locale={locale} />
      <table className="tabular mt-8 w-full text-md">
        <thead>
          <tr className="border-b text-left text-sm text-soft">
            <th scope="col" className="py-2 font-normal">
              {t.what}
            </th>
            <th scope="col" className="py-2 text-right font-normal">
              {t.quantity}
            </th>
            <th scope="col" className="py-2 pl-4 text-right font-normal">
              {t.amount}
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.sku} ${line.title} ${line.variantTitle}`} className="border-b align-top">
              <td className="py-3 wrap-anywhere">
                {line.title}
                <span className="block text-sm text-soft">
                  {[line.variantTitle, line.sku].filter(Boolean).join(' · ')}
                </span>
              </td>
              <td className="py-3 text-right">{line.quantity}</td>
              <td className="py-3 pl-4 text-right">{money(line.amountMinor)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <dl className="tabular mt-4 ml-auto max-w-xs space-y-2 text-md">
        {partsOf(invoice, t).map(([name, amountMinor]) => (
          <Sum key={name} name={name} sum={money(amountMinor)} />
        ))}
        <div className="flex justify-between gap-4 border-t pt-3 font-semibold">
          <dt>{kind === 'invoice' ? t.total : t.givenBack}</dt>
          <dd>{money(totalMinor)}</dd>
        </div>
      </dl>
      {notesOf(invoice, money).map((note) => (
        <p key={note} className="mt-2 text-right text-sm text-soft">
          {note}
        </p>
      ))}
      {reason && <p className="mt-6 text-sm text-soft wrap-anywhere">{`${t.reason}: ${reason}`}</p>}
    </article>
  );
}

function Sum({ name, sum }: { name: string; sum: string }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="text-soft">{name}</dt>
      <dd>{sum}</dd>
    </div>
  );
}

function Facts({ invoice, locale }: { invoice: Invoice; locale: Locale }) {
  const { invoice: t } = textsIn(locale);
  return (
    <div className="mt-6 grid gap-8 sm:grid-cols-2">
      <dl className="tabular grid h-fit grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-md">
        {factsOf(invoice).map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-soft">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <div>
        <h2 className="label text-soft">{t.to}</h2>
        <address className="mt-2 wrap-anywhere not-italic">
          {addressRows(invoice).map((row) => (
            <span key={row} className="block">
              {row}
            </span>
          ))}
        </address>
      </div>
    </div>
  );
}
