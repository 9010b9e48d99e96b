'use client';

import { useMarket, useTexts } from '@/components/ui/market';
import { localPath } from '@/lib/locale/address';
import type { TestBankQuestion } from '@/lib/payments/provider';

type Props = { question: TestBankQuestion; checkoutId: string; onOpen: () => void };

/** Opens the bank's question once more; without script it leads to the bank's page. */
export function BankLink({ question, checkoutId, onOpen }: Props) {
  const { locale } = useMarket();
  const t = useTexts('bank');
  return (
    <a
      href={localPath(locale, `/checkout/bank/${question.challenge}?checkout=${checkoutId}`)}
      className="link mt-2 block w-fit py-1 font-medium text-ink"
      onClick={(event) => {
        event.preventDefault();
        onOpen();
      }}
    >
      {t.answer}
    </a>
  );
}
