'use client';

import { Field } from '@/components/admin/field';
import type { DeskState } from './actions';

type Errors = DeskState['errors'];

export function TextField(props: { name: string; label: string; hint?: string; errors: Errors }) {
  const { name, label, hint, errors } = props;
  return (
    <Field label={label} hint={hint} error={errors[name]}>
      {(control) => <input {...control} name={name} maxLength={500} className="desk-input w-full" />}
    </Field>
  );
}

export function ReasonField({ errors }: { errors: Errors }) {
  return <TextField name="reason" label="Reason, read by the shopper too" errors={errors} />;
}

/** `note`: what else there is to know of it. */
export type PieceLine = { lineId: string; title: string; most: number; note?: string | undefined };

export function PieceFields(props: { lines: PieceLine[]; errors: Errors; isFilled?: boolean }) {
  const open = props.lines.filter((line) => line.most > 0);
  return open.map(({ lineId, title, most, note }) => (
    <Field
      key={lineId}
      label={title}
      hint={[`of ${most}`, note].filter(Boolean).join(', ')}
      error={props.errors[`pieces-${lineId}`]}
    >
      {(control) => (
        <input
          {...control}
          name={`pieces-${lineId}`}
          inputMode="numeric"
          defaultValue={props.isFilled ? most : 0}
          className="desk-input w-20 tabular-nums"
        />
      )}
    </Field>
  ));
}

export function Choice(props: {
  name: string;
  value: string;
  label: string;
  isChosen?: boolean;
  isBox?: boolean;
}) {
  return (
    <label className="flex min-h-8 items-center gap-2 text-sm">
      <input
        type={props.isBox ? 'checkbox' : 'radio'}
        name={props.name}
        value={props.value}
        defaultChecked={props.isChosen}
        className="size-4 accent-(--accent)"
      />
      {props.label}
    </label>
  );
}
