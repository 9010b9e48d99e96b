import type { Metadata } from 'next';
import { formatMoment } from '@/components/admin/moment';
import { PageHead } from '@/components/admin/page-head';
import { Panel } from '@/components/admin/panel';
import { StatusMark } from '@/components/admin/status-mark';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { experiments } from '@/lib/experiments/experiments';
import type { Interval } from '@/lib/experiments/interval';
import { type ExperimentResult, experimentResult, type VariantResult } from '@/lib/experiments/results';
import { shop } from '@/lib/shop';

export const metadata: Metadata = { title: 'Experiments' };

export default async function ExperimentsPage() {
  await requireAdmin('/admin/experiments');
  const results = await Promise.all(experiments.map(resultInReach));
  return (
    <>
      <PageHead title="Experiments" />
      <p className="mb-5 max-w-[75ch] text-soft text-sm">
        A visitor counts once, when the changed page was really seen; a buyer is one who bought afterwards and
        kept it. The range beside a share holds the true one with 95 % confidence, provided that you look
        once, at the end: looking daily and stopping at the first difference finds differences that are none.
      </p>
      <div className="grid grid-cols-1 gap-6">
        {results.map((result, index) =>
          result ? (
            <Result key={result.experiment.name} result={result} />
          ) : (
            <Panel key={experiments[index]?.name} title={experiments[index]?.name ?? ''}>
              <p className="text-soft text-sm">
                What was recorded cannot be reached just now. Nothing is lost: please look again shortly.
              </p>
            </Panel>
          ),
        )}
      </div>
    </>
  );
}

async function resultInReach(
  experiment: (typeof experiments)[number],
): Promise<ExperimentResult | undefined> {
  try {
    return await experimentResult(experiment);
  } catch (error) {
    console.error('experiments:', error);
    return undefined;
  }
}

function Result({ result }: { result: ExperimentResult }) {
  const { experiment, variants, isLive, isCut } = result;
  return (
    <Panel title={experiment.name} aside={<StatusMark status={isLive ? 'running' : 'off'} />}>
      <p className="text-sm">{experiment.question}</p>
      <p className="mt-1 text-soft text-xs">
        Since {formatMoment(new Date(experiment.since))}
        {experiment.until && `, until ${formatMoment(new Date(experiment.until))}`}
        {isCut && '. Very many visitors: the counts are of a part of them.'}
      </p>
      <div className="-mx-4 mt-4 overflow-x-auto sm:-mx-5">
        <table className="desk-table">
          <thead>
            <tr>
              <th scope="col">Variant</th>
              <th scope="col" className="text-right">
                Visitors
              </th>
              <th scope="col" className="text-right">
                Buyers
              </th>
              <th scope="col" className="text-right">
                Share
              </th>
              <th scope="col" className="text-right">
                Against the first
              </th>
            </tr>
          </thead>
          <tbody>
            {variants.map((variant) => (
              <Row key={variant.name} variant={variant} />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function Row({ variant }: { variant: VariantResult }) {
  const { name, exposed, buyers, rate, difference } = variant;
  return (
    <tr>
      <td className="font-medium">{name}</td>
      <td className="text-right tabular-nums">{exposed.toLocaleString(shop.locale)}</td>
      <td className="text-right tabular-nums">{buyers.toLocaleString(shop.locale)}</td>
      <td className="whitespace-nowrap text-right tabular-nums">
        {exposed === 0 ? '–' : `${percent(rate.seen)} (${range(rate)})`}
      </td>
      <td className="whitespace-nowrap text-right tabular-nums">
        {difference ? verdict(difference) : <span className="text-soft">as it was</span>}
      </td>
    </tr>
  );
}

function verdict(difference: Interval) {
  if (difference.low <= -1 && difference.high >= 1) return <span className="text-soft">nothing yet</span>;
  const isShown = difference.low > 0 || difference.high < 0;
  const points = `${signed(difference.low)} to ${signed(difference.high)} points`;
  return (
    <span className={isShown ? 'font-medium text-olive' : 'text-soft'}>
      {isShown ? points : `no difference shown: ${points}`}
    </span>
  );
}

const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
const range = ({ low, high }: Interval) => `${(low * 100).toFixed(1)}–${(high * 100).toFixed(1)}`;
const signed = (share: number) => `${share > 0 ? '+' : ''}${(share * 100).toFixed(1)}`;
