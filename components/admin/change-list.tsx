import { formatMoment } from '@/components/admin/moment';

/** Who did what, and when. */
export function ChangeList({ changes }: { changes: { change: string; by: string; at: Date }[] }) {
  if (changes.length === 0) return <p className="text-soft text-sm">Nothing has been changed yet.</p>;
  return (
    <ul className="divide-y divide-line">
      {changes.map(({ change, by, at }) => (
        <li key={`${change} ${at.getTime()}`} className="break-words py-2 text-sm">
          {change}
          <span className="block text-soft text-xs">{`${by}, ${formatMoment(at)}`}</span>
        </li>
      ))}
    </ul>
  );
}
