import { freeShippingFrom } from '@/lib/checkout/shipping';
import { market, texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';
import { formatRoundMoney } from '@/lib/locale/formats';

/** How the house trades, in three sentences. */
export async function HousePromises() {
  const [{ locale, currency }, { home: t }] = await Promise.all([market(), texts()]);
  const amount = formatRoundMoney(freeShippingFrom(currency), locale);
  const promises = [
    { title: fill(t.freeFrom, { amount }), words: t.freeFromWords },
    { title: t.priceYouSee, words: t.priceYouSeeWords },
    { title: t.noAccount, words: t.noAccountWords },
  ];
  return (
    <section aria-label={t.howWeTrade} className="walk mt-20 lg:mt-28">
      <ul className="grid md:grid-cols-3">
        {promises.map(({ title, words }) => (
          <li
            key={title}
            className="py-7 not-last:border-b md:px-8 md:py-2 md:not-last:border-r md:not-last:border-b-0 md:first:pl-0 md:last:pr-0"
          >
            <h2 className="display-md">{title}</h2>
            <p className="mt-3 max-w-[38ch] leading-relaxed text-soft">{words}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
