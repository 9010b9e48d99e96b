import {
  type InputHTMLAttributes,
  type ReactNode,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
  useId,
} from 'react';
import { FieldError } from '@/components/ui/field-error';

type Shared = { label: string; name: string; error?: string; hint?: string; className?: string };

function Field({
  id,
  label,
  error,
  hint,
  className = '',
  optional,
  children,
}: Omit<Shared, 'name'> & { id: string; optional?: string; children: ReactNode }) {
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1.5 block text-sm font-medium">
        {label}
        {optional && <span className="font-normal text-soft"> {optional}</span>}
      </label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="mt-1.5 text-sm text-soft">
          {hint}
        </p>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}

const describedBy = (id: string, error?: string, hint?: string) =>
  [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ') || undefined;

/** `optional`: how it is said that nothing need be typed. */
type TextFieldProps = Shared & { optional?: string } & Omit<
    InputHTMLAttributes<HTMLInputElement>,
    'id' | 'name' | 'className'
  >;

export function TextField({ label, error, hint, className, optional, ...input }: TextFieldProps) {
  const id = useId();
  return (
    <Field {...{ id, label, error, hint, className, optional }}>
      <input
        {...input}
        id={id}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, error, hint)}
      />
    </Field>
  );
}

type TextAreaFieldProps = Shared & { optional?: string } & Omit<
    TextareaHTMLAttributes<HTMLTextAreaElement>,
    'id' | 'name' | 'className'
  >;

export function TextAreaField({ label, error, hint, className, optional, ...area }: TextAreaFieldProps) {
  const id = useId();
  return (
    <Field {...{ id, label, error, hint, className, optional }}>
      <textarea
        {...area}
        id={id}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, error, hint)}
      />
    </Field>
  );
}

type SelectFieldProps = Shared & Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id' | 'name' | 'className'>;

export function SelectField({ label, error, hint, className, children, ...select }: SelectFieldProps) {
  const id = useId();
  return (
    <Field {...{ id, label, error, hint, className }}>
      <select
        {...select}
        id={id}
        className="input"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, error, hint)}
      >
        {children}
      </select>
    </Field>
  );
}

/** What concerns the whole form. Takes the focus when no single field is to blame. */
export function FormMessage({ children, tone = 'alarm' }: { children: ReactNode; tone?: 'alarm' | 'calm' }) {
  const colours = tone === 'alarm' ? 'border-alarm text-alarm' : 'border-olive text-olive';
  return (
    <div
      role="alert"
      data-form-message=""
      tabIndex={-1}
      className={`border-l-2 bg-raised px-4 py-3 text-md ${colours}`}
    >
      {children}
    </div>
  );
}
