const tones: Record<string, string> = {
  published: 'bg-olive',
  paid: 'bg-olive',
  fulfilled: 'bg-olive',
  shipped: 'bg-olive',
  settled: 'bg-olive',
  'partly shipped': 'bg-accent',
  captured: 'bg-olive',
  placed: 'bg-accent',
  authorized: 'bg-accent',
  pending: 'bg-accent',
  submitted: 'bg-accent',
  'evidence due': 'bg-accent',
  'under review': 'bg-accent',
  won: 'bg-olive',
};

/** A state in a word, with a dot whose colour says the same: finished, on its way, or at rest. */
export function StatusMark({ status }: { status: string }) {
  return (
    <span className="inline-flex items-center align-middle gap-1.5 whitespace-nowrap text-sm">
      <span aria-hidden className={`size-1.5 rounded-full ${tones[status] ?? 'bg-soft/50'}`} />
      {status.charAt(0).toUpperCase() + status.slice(1)}
    </span>
  );
}
