import type { Errand } from './errand';

/** An errand that is about to be run, and how to tell what became of it. */
export type Prepared = {
  errand: Errand;
  /** Set aside for a while: what of it is left open is given back when its time is over. */
  checkoutId?: string;
  /** Told this, its caller has what he wanted. */
  isGranted: (told: string) => boolean;
  /** Every way it may end, as the rows that must then be. */
  ends: Record<string, Standing>;
  /** It must end so when its caller goes on until it is granted. */
  wanted: string;
  standing: () => Promise<Standing>;
};

export type Standing = Record<string, string | number | null>;

/** Something that money or goods depend on, to be broken at each of its statements. */
export type Journey = { name: string; prepare: () => Promise<Prepared> };
