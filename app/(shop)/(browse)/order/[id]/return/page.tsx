import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GiveTexts } from '@/components/ui/market';
import { ShopLink } from '@/components/ui/shop-link';
import { currentAccount } from '@/lib/accounts/auth-session';
import { wishesFor } from '@/lib/aftercare/exchange-choices';
import { returnableLines, returnWindowDays } from '@/lib/aftercare/shopper-returns';
import { newId } from '@/lib/id';
import { texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';
import { orderForConfirmation } from '@/lib/orders/questions';
import { ReturnForm } from './return-form';

export const dynamic = 'force-dynamic';

// The address opens the order: it must not leak to other sites or into an index.
export async function generateMetadata(): Promise<Metadata> {
  const title = (await texts()).returning.askTitle;
  return { title, robots: { index: false }, referrer: 'no-referrer' };
}

type Props = {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ReturnPage({ params, searchParams }: Props) {
  const [{ id }, query, account, { order: o, returning }] = await Promise.all([
    params,
    searchParams,
    currentAccount(),
    texts(),
  ]);
  const proof = typeof query.proof === 'string' ? query.proof.slice(0, 200) : undefined;
  const order = await orderForConfirmation(id, proof, account?.id);
  if (!order) notFound();
  const [lines, wishes] = await Promise.all([returnableLines(id), wishesFor(id)]);
  return (
    <div className="walk max-w-3xl pt-10 lg:pt-16">
      <ShopLink
        href={proof ? `/order/${id}?proof=${proof}` : `/account/orders/${id}`}
        prefetch={false}
        className="link"
      >
        {returning.backToOrder}
      </ShopLink>
      <p className="label tabular mt-8 text-soft">{fill(o.order, { number: order.number })}</p>
      <h1 className="display-lg mt-3">{returning.askTitle}</h1>
      {lines.length === 0 ? (
        <p className="mt-5 text-lg">{fill(returning.windowOver, { days: returnWindowDays })}</p>
      ) : (
        <>
          <p className="mt-5 max-w-[60ch] text-lg text-soft">{returning.howItGoes}</p>
          <GiveTexts texts={{ returning }}>
            <ReturnForm
              orderId={id}
              proof={proof}
              returnId={newId('return')}
              lines={lines}
              wishes={wishes}
              currency={order.total.currency}
            />
          </GiveTexts>
        </>
      )}
    </div>
  );
}
