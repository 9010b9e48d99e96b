import { market, texts } from '@/lib/locale/current-market';
import { counted } from '@/lib/locale/fill';
import type { SearchAnswer } from '@/lib/search/search-answer';

/** Says when not everything found holds every word that was asked for. */
export async function wordsNote({ total, whole }: SearchAnswer): Promise<string | undefined> {
  if (total === 0 || whole >= total) return undefined;
  const [{ locale }, { finding: t }] = await Promise.all([market(), texts()]);
  return whole === 0 ? t.comeClose : counted(t.whole, whole, locale);
}
