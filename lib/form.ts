import { shop } from './shop';

/**
 * What a server action answers a form: nothing typed is lost (`values`), each complaint stands beside its
 * field (`errors`), and what concerns the whole form is `message`.
 */
export type FormState<Field extends string = string> = {
  values: Partial<Record<Field, string>>;
  errors: Partial<Record<Field, string>>;
  message?: string;
  done?: boolean;
};

/**
 * The text of one form field: always a string, without NUL (PostgreSQL refuses it), cut at `maxLength`. An action
 * can be called with anything: what is no form has no fields.
 */
export function fieldText(form: FormData, name: string, maxLength = 10_000): string {
  const value = form instanceof FormData ? form.get(name) : undefined;
  if (typeof value !== 'string') return '';
  return value.replaceAll('\u0000', '').toWellFormed().slice(0, maxLength);
}

const mostFields = 4000;

/** The texts of all fields of a form whose fields are many, or not known before. */
export function formTexts(form: FormData, maxLength: number): Record<string, string> {
  if (!(form instanceof FormData)) return {};
  const names = [...new Set(form.keys())].slice(0, mostFields).filter((name) => !name.startsWith('$ACTION'));
  return Object.fromEntries(names.map((name) => [name, fieldText(form, name, maxLength)]));
}

/** Complaints beside the fields of a form at the desk, by the fields' names. */
export type FieldErrors = Partial<Record<string, string>>;

/** Adds a complaint about a text that does not fit, with its length and how much does. */
export function limitLength(errors: FieldErrors, field: string, text: string, maxLength: number): void {
  if (text.length > maxLength) {
    errors[field] =
      `${text.length.toLocaleString(shop.locale)} characters; at most ${maxLength.toLocaleString(shop.locale)} fit.`;
  }
}

/**
 * A browser's `2026-11-25T12:00`, meant as UTC, since the desk has one clock: ISO 8601. `null` when nothing was
 * typed, `undefined` when it is no moment.
 */
export function utcMoment(text: string): string | null | undefined {
  if (!text.trim()) return null;
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(text.trim()) ? new Date(`${text.trim()}:00Z`) : undefined;
  return at && !Number.isNaN(at.getTime()) ? at.toISOString() : undefined;
}

export const momentComplaint = 'A day and a time, such as 2026-11-27 09:00.';
