'use client';

import { X } from 'lucide-react';
import { type FormEvent, type RefObject, useEffect, useState } from 'react';
import { BankQuestion } from '@/components/payment/bank-question';
import { useTexts } from '@/components/ui/market';
import { answerBankAction } from '@/lib/payments/actions';
import type { TestBankQuestion } from '@/lib/payments/provider';

type Props = {
  dialog: RefObject<HTMLDialogElement | null>;
  question: TestBankQuestion;
  onAnswered: () => void;
};

/** The bank asks over the page, so that everything typed stays. Closed without an answer, it can be opened again. */
export function BankDialog({ dialog, question, onAnswered }: Props) {
  const t = useTexts('bank');
  const [isPending, setIsPending] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each question opens it anew
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal();
  }, [dialog, question]);
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    setIsPending(true);
    // Not heard: the shop then asks the bank itself, and shows the question again if it is still open.
    await answerBankAction(data).catch(() => {});
    setIsPending(false);
    dialog.current?.close();
    onAnswered();
  };
  return (
    <dialog ref={dialog} aria-labelledby="bank-title" data-testid="bank" className="bank-dialog">
      <div className="flex items-start justify-between gap-4 pb-4">
        <div>
          <p className="label text-soft">{t.from}</p>
          <h2 id="bank-title" className="display-md mt-1">
            {t.title}
          </h2>
        </div>
        <button
          type="button"
          aria-label={t.close}
          className="icon-button -mt-2 -mr-2"
          onClick={() => dialog.current?.close()}
        >
          <X aria-hidden="true" size={22} strokeWidth={1.5} />
        </button>
      </div>
      <form onSubmit={onSubmit}>
        <BankQuestion question={question} isPending={isPending} />
      </form>
    </dialog>
  );
}
