import { formatMoment } from '@/components/admin/moment';
import { Panel } from '@/components/admin/panel';
import { hitsOfVisitor, type KeptHit } from '@/lib/campaigns/questions';

/** Which campaigns and affiliates brought the visitor who ordered. Their store may be away: the order is not. */
export async function VisitorTrail({ visitorId }: { visitorId: string | undefined }) {
  const hits = visitorId ? await hitsOfVisitor(visitorId).catch(() => undefined) : [];
  return (
    <Panel title="How they found us">
      {!hits && <p className="text-soft text-sm">The campaign store does not answer right now.</p>}
      {hits?.length === 0 && <p className="text-soft text-sm">No campaign or affiliate on record.</p>}
      <ul className="divide-y divide-line">
        {hits?.map((hit) => (
          <li
            key={`${hit.hitId} ${hit.affiliateCode ?? ''}`}
            className="flex items-baseline gap-4 py-2 text-sm"
          >
            <div className="min-w-0 flex-1">
              <p className="truncate">
                {hit.affiliateCode ? `Affiliate ${hit.affiliateCode}` : hit.campaign}
              </p>
              <p className="truncate text-soft text-xs">{detailsOf(hit)}</p>
            </div>
            <time dateTime={hit.at.toISOString()} className="whitespace-nowrap text-soft text-xs">
              {formatMoment(hit.at)}
            </time>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function detailsOf(hit: KeptHit): string {
  const mark = hit.clickIdKind && `${hit.clickIdKind} click`;
  return [hit.source, hit.medium, hit.term, hit.content, mark, `landed on ${hit.landing}`]
    .filter(Boolean)
    .join(' · ');
}
