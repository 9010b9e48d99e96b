import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ShopLink } from '@/components/ui/shop-link';
import { currentAccount } from '@/lib/accounts/auth-session';
import type { Invoice } from '@/lib/invoices/invoice';
import { invoicesOf } from '@/lib/invoices/questions';
import { texts } from '@/lib/locale/current-market';
import { orderById, orderForConfirmation } from '@/lib/orders/questions';
import { InvoiceSheet } from './invoice-sheet';
import { PrintButton } from './print-button';

export const dynamic = 'force-dynamic';

// The address opens the order: it must not leak to other sites or into an index.
export async function generateMetadata(): Promise<Metadata> {
  const title = (await texts()).invoice.invoice;
  return { title, robots: { index: false }, referrer: 'no-referrer' };
}

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function InvoicePage({ params, searchParams }: Props) {
  const [{ id }, query, account, { invoice: t }] = await Promise.all([
    params,
    searchParams,
    currentAccount(),
    texts(),
  ]);
  const proof = typeof query.proof === 'string' ? query.proof.slice(0, 200) : undefined;
  const isDesk = account?.roles.includes('admin') ?? false;
  const order = isDesk ? await orderById(id) : await orderForConfirmation(id, proof, account?.id);
  if (!order) notFound();
  const invoices = await invoicesOf(id);
  const back = isDesk
    ? `/admin/orders/${id}`
    : proof
      ? `/order/${id}?proof=${proof}`
      : `/account/orders/${id}`;
  return (
    <div className="walk pt-10 lg:pt-16">
      <div className="flex flex-wrap items-center justify-between gap-4 print:hidden">
        <ShopLink href={back} className="link">
          {t.toOrder}
        </ShopLink>
        {invoices.length > 0 && (
          <div className="flex flex-wrap gap-3">
            <a href={`/order/${id}/invoice.pdf${proof ? `?proof=${proof}` : ''}`} className="button">
              {t.pdf}
            </a>
            <PrintButton name={t.print} />
          </div>
        )}
      </div>
      {invoices.length === 0 ? <p className="mt-10 text-lg">{t.comes}</p> : <Sheets invoices={invoices} />}
    </div>
  );
}

function Sheets({ invoices }: { invoices: Invoice[] }) {
  return invoices.map((invoice) => <InvoiceSheet key={invoice.number} invoice={invoice} />);
}
