import { homeMarket, isCurrency, isLocale } from '@/lib/market';
import { suggest } from '@/lib/search/suggest';
import { publicAnswer, refusal, tooMany } from '../../public-answer';

const door = { name: 'suggest', perMinute: 2400 };
const longestQuery = 400;

/** `{ queries, categories, products }` for what was typed into the search field so far. */
export async function GET(request: Request): Promise<Response> {
  const refused = await tooMany(request, door);
  if (refused) return refused;
  const asked = new URL(request.url).searchParams;
  const [typed, locale, currency] = [asked.get('q'), asked.get('locale'), asked.get('currency')];
  if (typed === null) return refusal('q is missing: what was typed so far?');
  if (typed.length > longestQuery) return refusal(`q is longer than ${longestQuery} characters`);
  const market = {
    locale: isLocale(locale) ? locale : homeMarket.locale,
    currency: isCurrency(currency) ? currency : homeMarket.currency,
  };
  return publicAnswer(request, await suggest(typed, market));
}
