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

/** The text of one form field: always a string, without NUL (PostgreSQL refuses it), cut at `maxLength`. */
export function fieldText(form: FormData, name: string, maxLength = 10_000): string {
  const value = form.get(name);
  if (typeof value !== 'string') return '';
  return value.replaceAll('\u0000', '').toWellFormed().slice(0, maxLength);
}
