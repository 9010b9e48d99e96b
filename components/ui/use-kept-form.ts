'use client';

import { type FormEvent, type RefObject, startTransition, useActionState, useEffect, useRef } from 'react';

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
};

/**
 * A form over a server action that keeps everything typed: React would reset the fields after an action,
 * so the data is handed over by hand. While one answer is awaited, a second submit does nothing; when it
 * brings complaints, the first marked field gets the focus, else the form's message.
 */
export function useKeptForm<S extends State>(
  action: (previous: Awaited<S>, data: FormData) => Promise<S>,
  initial: Awaited<S>,
): KeptForm<S> {
  const [state, formAction, isPending] = useActionState(action, initial);
  const ref = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state === initial) return;
    const target = '[aria-invalid="true"], [data-form-message]';
    ref.current?.querySelector<HTMLElement>(target)?.focus();
  }, [state, initial]);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isPending) return;
    const data = new FormData(event.currentTarget);
    startTransition(() => formAction(data));
  };
  return { state, isPending, form: { ref, action: formAction, onSubmit, noValidate: true } };
}
