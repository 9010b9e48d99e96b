import type { Metadata } from 'next';
import { formatMoment } from '@/components/admin/moment';
import { PageHead } from '@/components/admin/page-head';
import { Panel } from '@/components/admin/panel';
import { requireAdmin } from '@/lib/accounts/auth-session';
import { type DeskSynonyms, synonymsForDesk } from '@/lib/search/keep-synonyms';
import { addSynonymsAction, removeSynonymsAction } from './actions';
import { SynonymForm } from './synonym-form';

export const metadata: Metadata = { title: 'Search' };

export default async function SearchRoom() {
  await requireAdmin('/admin/search');
  const groups = await synonymsForDesk();
  return (
    <>
      <PageHead title="Search" />
      <div className="grid gap-6 lg:grid-cols-[1fr_1.4fr] lg:items-start">
        <Panel title="New synonyms">
          <p className="mb-4 text-soft text-sm">
            Who looks for one of these words finds the others too. Phrases may have several words.
          </p>
          <SynonymForm add={addSynonymsAction} />
        </Panel>
        <Panel title="What means the same" aside="the latest first, UTC">
          <ul className="divide-y divide-line">
            {groups.map((group) => (
              <SynonymRow key={group.id} group={group} />
            ))}
          </ul>
          {groups.length === 0 && <p className="text-soft text-sm">No synonyms yet.</p>}
        </Panel>
      </div>
    </>
  );
}

function SynonymRow({ group: { id, words, addedBy, addedAt } }: { group: DeskSynonyms }) {
  return (
    <li className="flex items-center justify-between gap-4 py-2 text-sm">
      <div className="min-w-0">
        <span className="wrap-anywhere">{words.join(', ')}</span>
        <span className="block text-soft text-xs">{`${addedBy}, ${formatMoment(addedAt)}`}</span>
      </div>
      <form action={removeSynonymsAction}>
        <input type="hidden" name="id" value={id} />
        <button type="submit" className="desk-button" aria-label={`Remove ${words.join(', ')}`}>
          Remove
        </button>
      </form>
    </li>
  );
}
