import { type ReactNode, useId } from 'react';

type Control = { id: string; 'aria-invalid': true | undefined; 'aria-describedby': string | undefined };

/** A labelled control with its hint and its complaint beside it. */
export function Field(props: {
  label: string;
  hint?: string;
  error?: string;
  /** Where there is room for a table, those who see have a column heading instead. */
  isInTable?: boolean;
  children: (control: Control) => ReactNode;
}) {
  const id = useId();
  const note = props.error ?? props.hint;
  return (
    <div className="min-w-0">
      <label htmlFor={id} className={`mb-1 block text-soft text-xs ${props.isInTable ? 'sm:sr-only' : ''}`}>
        {props.label}
      </label>
      {props.children({
        id,
        'aria-invalid': props.error ? true : undefined,
        'aria-describedby': note ? `${id}-note` : undefined,
      })}
      {note && (
        <p id={`${id}-note`} className={`mt-1 text-xs ${props.error ? 'text-accent' : 'text-soft'}`}>
          {note}
        </p>
      )}
    </div>
  );
}
