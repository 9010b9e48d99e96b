/** Every experiment of the shop, declared here and nowhere else. */
export type Experiment = {
  /** Stands in headers, keys and reports; never used twice. */
  name: string;
  /** What it asks, for the desk. */
  question: string;
  /** The first is how the shop was before; it is what bots see, and everybody while the experiment is off. */
  variants: readonly { name: string; weight: number }[];
  /** Pages it touches, without the language: only these are kept once for each variant. */
  pages: RegExp;
  /** From and until when it runs, as ISO moments; an open end runs on. */
  since: string;
  until?: string;
  /** The switch: off, everybody sees the first variant and nothing is recorded. */
  isOn: boolean;
};

export const experiments = [
  {
    name: 'home-shelf-order',
    question: 'Do more visitors buy when the home page shows what just came in before what others bought?',
    variants: [
      { name: 'popular-first', weight: 1 },
      { name: 'newest-first', weight: 1 },
    ],
    pages: /^\/$/,
    since: '2026-11-24T00:00:00Z',
    isOn: true,
  },
] as const satisfies readonly Experiment[];

export type ExperimentName = (typeof experiments)[number]['name'];
export type VariantOf<Name extends ExperimentName> = Extract<
  (typeof experiments)[number],
  { name: Name }
>['variants'][number]['name'];

/** Whether an experiment runs at a moment. */
export function isLive({ isOn, since, until }: Experiment, at: Date): boolean {
  return isOn && at >= new Date(since) && (until === undefined || at < new Date(until));
}
