'use client';

import { unstable_rethrow } from 'next/navigation';
import {
  type FormEvent,
  type RefObject,
  startTransition,
  useActionState,
  useEffect,
  useRef,
  useState,
  useTransition,
} from 'react';
import { useTexts } from '@/components/ui/market';

type State = { errors: Partial<Record<string, string>>; message?: string };

type KeptForm<S> = {
  state: Awaited<S>;
  isPending: boolean;
  /** Spread on the form. Without JavaScript its `action` is posted as ever. */
  form: {
    ref: RefObject<HTMLFormElement | null>;
    action: (data: FormData) => void;
    onSubmit: (event: FormEvent<HTMLFormElement>) => void;
    noValidate: true;
  };
  /** Sends what is typed by another action of the same form, all but the fields named in `without`. */
  sendBy: (other: (previous: Awaited<S>, data: FormData) => Promise<S>, without: readonly string[]) => void;
};

type Sending<S> = {
  prepare?: ((data: FormData) => Promise<string | undefined>) | undefined;
  by?: (previous: Awaited<S>, data: FormData) => Promise<S>;
};

/**
 * A form over a server action that keeps everything typed: React would reset the fields after an action,
 * so the data is handed over by hand. While one answer is awaited, a second submit does nothing; when it
 * brings complaints, the first marked field gets the focus, else the form's message. A shop that does not
 * answer is such a message too: left to React, it would put an error page in the form's place. `prepare` may add
 * to what is sent, or answer a complaint instead, and then nothing is sent. `by` is how it is sent where there
 * is JavaScript, when not by the action.
 */
export function useKeptForm<S extends State>(
  action: (previous: Awaited<S>, data: FormData) => Promise<S>,
  initial: Awaited<S>,
  { prepare, by: usual = action }: Sending<S> = {},
): KeptForm<S> {
  const [posted, formAction] = useActionState(action, initial);
  const [answer, setAnswer] = useState<Awaited<S>>();
  const [isPending, startSending] = useTransition();
  const { notSent } = useTexts('failure');
  const state = answer ?? posted;
  const ref = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state === initial) return;
    const target = '[aria-invalid="true"], [data-form-message]';
    ref.current?.querySelector<HTMLElement>(target)?.focus();
  }, [state, initial]);
  const send = async (data: FormData, by = usual) => {
    const back = (message: string) => ({ ...state, errors: {}, message, done: false });
    const complaint = by === usual ? await prepare?.(data) : undefined;
    const answered = complaint === undefined ? by(state, data) : Promise.resolve(back(complaint));
    const next = await answered.catch((error) => {
      // The way to another page is told by an error too.
      unstable_rethrow(error);
      return back(notSent);
    });
    // What comes after an await is a transition only when it says so.
    startTransition(() => setAnswer(() => next as Awaited<S>));
  };
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    // With the button that was pressed, as the browser would send it.
    const { submitter } = event.nativeEvent as SubmitEvent;
    const data = new FormData(event.currentTarget, submitter);
    startSending(() => send(data));
  };
  const sendBy: KeptForm<S>['sendBy'] = (other, without) => {
    if (!ref.current) return;
    const data = new FormData(ref.current);
    for (const name of without) data.delete(name);
    startSending(() => send(data, other));
  };
  return { state, isPending, sendBy, form: { ref, action: formAction, onSubmit, noValidate: true } };
}
