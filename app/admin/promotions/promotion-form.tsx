'use client';

import { useState } from 'react';
import { Field } from '@/components/admin/field';
import { useLeaveWarning } from '@/components/admin/use-leave-warning';
import { useKeptForm } from '@/components/ui/use-kept-form';
import type { PromotionFields } from '@/lib/promotions/parse-promotion';
import { promotionKinds, promotionScopes } from '@/lib/promotions/promotion';
import { type PromotionFormState, savePromotionAction } from './actions';
import { kindWords, scopeWords } from './promotion-words';

type Name = keyof PromotionFields;
type Part = { values: PromotionFields; errors: PromotionFormState['errors'] };

/** A promotion whole: what it is called, what it does, to what, when, how often, and beside what. */
export function PromotionForm({ id, values }: { id?: string; values: PromotionFields }) {
  const [initial] = useState<PromotionFormState>({ values, errors: {} });
  const { state, isPending, form } = useKeptForm(savePromotionAction, initial);
  const [isDirty, setDirty] = useState(false);
  useLeaveWarning(isDirty && !state.done);
  const part = { values, errors: state.errors };
  return (
    <form {...form} className="grid gap-6" onChange={() => setDirty(true)}>
      {id && <input type="hidden" name="id" value={id} />}
      <Names {...part} />
      <WhatGoesOff {...part} />
      <Goods {...part} />
      <Bounds {...part} />
      <div className="flex flex-wrap items-center gap-4">
        <button type="submit" className="desk-button-primary" disabled={isPending}>
          {isPending ? 'Saving…' : 'Save'}
        </button>
        <p role="status" className={`text-sm ${state.done ? 'text-olive' : 'text-accent'}`}>
          {isPending ? '' : state.message}
        </p>
      </div>
    </form>
  );
}

function Text({ values, errors, name, label, hint, type }: Part & TextProps) {
  return (
    <Field label={label} hint={hint} error={errors[name]}>
      {(control) => (
        <input
          {...control}
          name={name}
          type={type}
          defaultValue={values[name]}
          autoComplete="off"
          maxLength={200}
          className="desk-input w-full"
        />
      )}
    </Field>
  );
}

type TextProps = { name: Name; label: string; hint?: string; type?: 'text' | 'datetime-local' };

const group =
  'grid gap-4 sm:grid-cols-2 border-line border-t pt-5 first-of-type:border-t-0 first-of-type:pt-0';

function Names(part: Part) {
  return (
    <div className={group}>
      <Text {...part} name="nameEn" label="Name" hint="Shoppers read it beside the discount." />
      <Text {...part} name="nameDe" label="Name in German" hint="Empty: as above." />
      <Text
        {...part}
        name="code"
        label="Code"
        hint="Empty: taken off by itself. Capitals and small letters are the same."
      />
    </div>
  );
}

function WhatGoesOff(part: Part) {
  const [kind, setKind] = useState(part.values.kind);
  return (
    <div className={group}>
      <Field label="What it does" error={part.errors.kind}>
        {(control) => (
          <select
            {...control}
            name="kind"
            value={kind}
            onChange={(event) => setKind(event.target.value)}
            className="desk-input w-full"
          >
            {promotionKinds.map((each) => (
              <option key={each} value={each}>
                {kindWords[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {(kind === 'percent' || kind === 'buy-x-get-y') && (
        <Text {...part} name="percent" label="Percent off" />
      )}
      {kind === 'amount' && (
        <>
          <Text {...part} name="amountUSD" label="Amount in USD" hint="Empty: not in dollars." />
          <Text {...part} name="amountEUR" label="Amount in EUR" hint="Empty: not in euros." />
        </>
      )}
      {kind === 'buy-x-get-y' && (
        <>
          <Text {...part} name="buyPieces" label="Pieces to buy" />
          <Text {...part} name="getPieces" label="Pieces for less" hint="The cheapest of them all." />
        </>
      )}
    </div>
  );
}

function Goods(part: Part) {
  const [scope, setScope] = useState(part.values.scope);
  return (
    <div className={group}>
      <Field label="For which goods" error={part.errors.scope}>
        {(control) => (
          <select
            {...control}
            name="scope"
            value={scope}
            onChange={(event) => setScope(event.target.value)}
            className="desk-input w-full"
          >
            {promotionScopes.map((each) => (
              <option key={each} value={each}>
                {scopeWords[each]}
              </option>
            ))}
          </select>
        )}
      </Field>
      {scope !== 'all' && (
        <Field
          label="Their handles"
          hint="As in their addresses, with spaces or line breaks between."
          error={part.errors.scopeHandles}
        >
          {(control) => (
            <textarea
              {...control}
              name="scopeHandles"
              rows={3}
              defaultValue={part.values.scopeHandles}
              className="desk-input w-full"
            />
          )}
        </Field>
      )}
    </div>
  );
}

function Bounds(part: Part) {
  return (
    <>
      <div className={group}>
        <Text
          {...part}
          name="minimumUSD"
          label="From a total in USD"
          hint="Of these goods, before discounts."
        />
        <Text
          {...part}
          name="minimumEUR"
          label="From a total in EUR"
          hint="Only one of the two: not in the other."
        />
        <Text {...part} name="minimumPieces" label="From so many pieces" />
      </div>
      <div className={group}>
        <Text {...part} name="startsAt" label="Begins (UTC)" type="datetime-local" hint="Empty: now." />
        <Text {...part} name="endsAt" label="Ends (UTC)" type="datetime-local" hint="Empty: never." />
        <Text {...part} name="usesLimit" label="Uses in all" hint="Empty: as often as wanted." />
        <Text
          {...part}
          name="usesPerCustomer"
          label="Uses by one customer"
          hint="By account and e-mail address."
        />
      </div>
      <div className={group}>
        <Text {...part} name="priority" label="Priority" hint="The lower number goes first." />
        <label className="flex min-h-11 items-center gap-2.5 text-sm sm:mt-4">
          <input
            type="checkbox"
            name="isExclusive"
            defaultChecked={part.values.isExclusive !== ''}
            className="h-4 w-4 accent-accent"
          />
          Not together with other promotions
        </label>
      </div>
    </>
  );
}
