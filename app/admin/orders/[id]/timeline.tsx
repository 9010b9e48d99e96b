import { formatMoment } from '@/components/admin/moment';
import { Panel } from '@/components/admin/panel';
import { StatusMark } from '@/components/admin/status-mark';
import type { Happening } from '@/lib/aftercare/questions';
import { formatMoney } from '@/lib/locale/formats';

/** Every record of an order: what, when, through whom and why. */
export function Timeline({ happened }: { happened: Happening[] }) {
  return (
    <Panel title="What happened">
      <ol className="grid gap-3 border-line border-l pl-4">
        {happened.map((one) => (
          <li key={`${one.what} ${one.state} ${one.at.toISOString()} ${one.note}`} className="text-sm">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <span className="text-soft first-letter:uppercase">{one.what}</span>
              <StatusMark status={one.state} />
              {one.amount && <span className="tabular-nums">{formatMoney(one.amount, 'en')}</span>}
            </p>
            <p className="text-soft text-xs wrap-anywhere">{`${formatMoment(one.at)} · ${one.by}`}</p>
            {one.note && <p className="mt-0.5 text-xs wrap-anywhere">{one.note}</p>}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
