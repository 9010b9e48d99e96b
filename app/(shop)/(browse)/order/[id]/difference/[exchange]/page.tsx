import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { GiveTexts } from '@/components/ui/market';
import { ShopLink } from '@/components/ui/shop-link';
import { currentAccount } from '@/lib/accounts/auth-session';
import { type DifferenceToPay, differenceToPay } from '@/lib/aftercare/difference-to-pay';
import { market, texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';
import { formatMoney } from '@/lib/locale/formats';
import { orderForConfirmation } from '@/lib/orders/questions';
import { browserStripe } from '@/lib/payments/current-provider';
import { DifferenceForm } from './difference-form';

export const dynamic = 'force-dynamic';

// The address opens the order: it must not leak to other sites or into an index.
export async function generateMetadata(): Promise<Metadata> {
  const { title } = (await texts()).difference;
  return { title, robots: { index: false }, referrer: 'no-referrer' };
}

type Props = {
  params: Promise<{ id: string; exchange: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** What was chosen instead costs more: here it is paid, by whoever was given the address. */
export default async function DifferencePage({ params, searchParams }: Props) {
  const [{ id, exchange }, query, account, { order: o, ...all }] = await Promise.all([
    params,
    searchParams,
    currentAccount(),
    texts(),
  ]);
  const { difference: t } = all;
  const proof = typeof query.proof === 'string' ? query.proof.slice(0, 200) : undefined;
  const [order, difference] = await Promise.all([
    orderForConfirmation(id, proof, account?.id),
    differenceToPay(id, exchange),
  ]);
  if (!order || !difference) notFound();
  const { state } = difference;
  const title = { due: t.title, paid: t.paidTitle, over: t.overTitle }[state];
  return (
    <div className="walk max-w-2xl pt-10 lg:pt-16">
      <p className="label tabular text-soft">{fill(o.order, { number: order.number })}</p>
      <h1 className="display-lg mt-3">{title}</h1>
      <p className="mt-5 max-w-[60ch] text-lg text-soft">
        {{ due: t.words, paid: t.paid, over: t.over }[state]}
      </p>
      {state !== 'over' && <Sums difference={difference} />}
      {state === 'due' && (
        <GiveTexts texts={{ difference: t, checkout: all.checkout, bank: all.bank, failure: all.failure }}>
          <DifferenceForm
            orderId={id}
            exchangeId={exchange}
            proof={proof}
            due={difference.due}
            stripe={browserStripe()}
          />
        </GiveTexts>
      )}
      <ShopLink
        href={proof ? `/order/${id}?proof=${proof}` : `/account/orders/${id}`}
        prefetch={false}
        className="link mt-10 inline-block py-1"
      >
        {t.toOrder}
      </ShopLink>
    </div>
  );
}

async function Sums({ difference }: { difference: DifferenceToPay }) {
  const [{ locale }, { difference: t }] = await Promise.all([market(), texts()]);
  const { title, quantity, returned, due, tax, state } = difference;
  return (
    <div className="mt-8 border-y py-5">
      <p className="wrap-anywhere font-medium">{`${quantity} × ${title}`}</p>
      <p className="wrap-anywhere text-sm text-soft">{`${t.instead}: ${returned}`}</p>
      <p className="mt-4 flex items-baseline justify-between gap-6 text-lg">
        <span>{state === 'paid' ? t.wasPaid : t.toPay}</span>
        <span className="tabular font-medium">{formatMoney(due, locale)}</span>
      </p>
      {tax.amountMinor > 0 && (
        <p className="text-right text-sm text-soft">{fill(t.withTax, { tax: formatMoney(tax, locale) })}</p>
      )}
    </div>
  );
}
