import type { Metadata } from 'next';
import { unlisted } from '@/app/unlisted';
import { BankQuestion } from '@/components/payment/bank-question';
import { GiveTexts } from '@/components/ui/market';
import { ShopLink } from '@/components/ui/shop-link';
import { texts } from '@/lib/locale/current-market';
import { answerBankAndReturnAction } from '@/lib/payments/actions';
import { questionFor } from '@/lib/payments/test-gateway';

export const dynamic = 'force-dynamic';

type Props = {
  params: Promise<{ challenge: string }>;
  searchParams: Promise<{ checkout?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await texts()).bank.title, ...unlisted };
}

/** The test bank's question as a page: for browsers without script, which cannot show it over the checkout. */
export default async function BankPage({ params, searchParams }: Props) {
  const [{ challenge }, { checkout }, { bank: t }] = await Promise.all([params, searchParams, texts()]);
  const question = await questionFor(challenge.slice(0, 100).replaceAll('\u0000', ''));
  return (
    <div className="walk max-w-xl pt-12">
      <p className="label text-soft">{t.from}</p>
      <h1 className="display-lg mt-2 mb-5">{t.title}</h1>
      {question ? (
        <GiveTexts texts={{ bank: t }}>
          <form action={answerBankAndReturnAction}>
            <input type="hidden" name="checkoutId" value={String(checkout ?? '')} />
            <BankQuestion question={question} />
          </form>
        </GiveTexts>
      ) : (
        <>
          <p className="text-lg text-soft">{t.over}</p>
          <ShopLink href="/checkout" prefetch={false} className="button mt-6">
            {t.back}
          </ShopLink>
        </>
      )}
    </div>
  );
}
