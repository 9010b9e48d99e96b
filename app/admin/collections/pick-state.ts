import type { FormState } from '@/lib/form';

export type Match = { id: string; title: string; status: string; pictureSrc: string | undefined };

/** What the search for products to put into a collection answers. */
export type PickState = FormState & { matches?: Match[] };
