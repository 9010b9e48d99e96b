'use client';

import { ArrowDown, ArrowUp, X } from 'lucide-react';
import { useState } from 'react';
import { Field } from '@/components/admin/field';
import { Panel } from '@/components/admin/panel';
import { Thumbnail } from '@/components/admin/thumbnail';
import { useKeptForm } from '@/components/ui/use-kept-form';
import type { Match, PickState } from '../pick-state';

type Change = (form: FormData) => Promise<void>;

type Props = {
  products: Match[];
  pick: (previous: PickState, form: FormData) => Promise<PickState>;
  move: Change;
  take: Change;
};

/** The products of a collection in order: found, added, moved, taken out. */
export function InsidePanel({ products, pick, move, take }: Props) {
  const inside = new Set(products.map(({ id }) => id));
  return (
    <Panel title="Products" aside={products.length > 0 && `${products.length}`}>
      <PickForm pick={pick} inside={inside} />
      {products.length === 0 ? (
        <p className="mt-4 text-soft text-sm">Nothing in it yet. Find its first product above.</p>
      ) : (
        <ol className="mt-4 divide-y divide-line border-line border-t">
          {products.map((product, index) => (
            <InsideRow
              key={product.id}
              product={product}
              isFirst={index === 0}
              isLast={index === products.length - 1}
              move={move}
              take={take}
            />
          ))}
        </ol>
      )}
    </Panel>
  );
}

function PickForm({ pick, inside }: { pick: Props['pick']; inside: Set<string> }) {
  const [initial] = useState<PickState>({ values: {}, errors: {}, matches: [] });
  const { state, isPending, form } = useKeptForm(pick, initial);
  return (
    <form {...form}>
      <div className="flex items-start gap-2">
        <div className="flex-1">
          <Field label="Find products" error={state.errors.q}>
            {(control) => (
              <input
                {...control}
                type="search"
                name="q"
                defaultValue={state.values.q}
                placeholder="Title, SKU or handle"
                className="desk-input w-full"
              />
            )}
          </Field>
        </div>
        <button type="submit" className="desk-button mt-5" disabled={isPending}>
          Find
        </button>
      </div>
      <p role="status" className={`mt-1 text-xs ${state.done ? 'text-olive' : 'text-accent'}`}>
        {isPending ? '' : state.message}
      </p>
      <ul className="grid gap-1">
        {state.matches?.map((match) => (
          <li key={match.id} className="flex items-center gap-3 rounded-md bg-paper px-2 py-1.5">
            <Thumbnail src={match.pictureSrc} />
            <Named product={match} />
            <button
              type="submit"
              name="productId"
              value={match.id}
              disabled={isPending || inside.has(match.id)}
              className="desk-button disabled:opacity-60"
              aria-label={inside.has(match.id) ? `${match.title} is in it` : `Add ${match.title}`}
            >
              {inside.has(match.id) ? 'In it' : 'Add'}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}

function Named({ product: { title, status } }: { product: Match }) {
  return (
    <span className="min-w-0 flex-1 text-sm">
      <span className="line-clamp-2 break-words">{title}</span>
      {status !== 'published' && <span className="text-soft text-xs">{status}, not seen in the shop</span>}
    </span>
  );
}

function InsideRow(props: { product: Match; isFirst: boolean; isLast: boolean; move: Change; take: Change }) {
  const { product } = props;
  const button = 'grid size-8 place-items-center rounded-md border border-line disabled:opacity-35';
  return (
    <li className="flex items-center gap-3 py-2">
      <Thumbnail src={product.pictureSrc} />
      <Named product={product} />
      <form action={props.move} className="flex gap-1">
        <input type="hidden" name="productId" value={product.id} />
        <button
          type="submit"
          name="by"
          value="-1"
          disabled={props.isFirst}
          className={button}
          aria-label={`Move ${product.title} up`}
        >
          <ArrowUp aria-hidden size={14} />
        </button>
        <button
          type="submit"
          name="by"
          value="1"
          disabled={props.isLast}
          className={button}
          aria-label={`Move ${product.title} down`}
        >
          <ArrowDown aria-hidden size={14} />
        </button>
      </form>
      <form action={props.take}>
        <input type="hidden" name="productId" value={product.id} />
        <button type="submit" className={button} aria-label={`Take ${product.title} out`}>
          <X aria-hidden size={14} />
        </button>
      </form>
    </li>
  );
}
