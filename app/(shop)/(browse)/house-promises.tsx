import { market, texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';
import { formatRoundMoney } from '@/lib/locale/formats';
import { likelyCountryCode } from '@/lib/locale/locale';
import { pricingRules } from '@/lib/pricing/rules';
import { freeShippingFromIn } from '@/lib/shipping/shipping';
import { pricesIncludeTax } from '@/lib/tax/tax';

/** How the house trades, in three sentences. */
export async function HousePromises() {
  const [{ locale, currency }, { home: t }] = await Promise.all([market(), texts()]);
  const { tariff } = await pricingRules();
  const amountMinor = freeShippingFromIn(tariff, { currency, countryCode: likelyCountryCode(locale) });
  const promises = [
    ...(amountMinor === undefined
      ? []
      : [
          {
            title: fill(t.freeFrom, { amount: formatRoundMoney({ amountMinor, currency }, locale) }),
            words: t.freeFromWords,
          },
        ]),
    pricesIncludeTax(currency)
      ? { title: t.priceYouSee, words: t.priceYouSeeWords }
      : { title: t.toldBefore, words: t.toldBeforeWords },
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
