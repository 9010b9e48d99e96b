import { ArrowRight } from 'lucide-react';
import { CollectionPicture } from '@/components/product/collection-picture';
import { ShopLink } from '@/components/ui/shop-link';
import type { Collection } from '@/lib/catalog/collections';
import type { CategoryNode, ProductCard } from '@/lib/catalog/product';
import { texts } from '@/lib/locale/current-market';
import { fill } from '@/lib/locale/fill';

type Props = {
  /** The collection that leads; without one the shop speaks for itself, with what is popular in the picture. */
  lead: Collection | undefined;
  firstRoom: CategoryNode | undefined;
  popular: ProductCard[];
};

/** The entrance: one sentence, one picture under an arch, one way in. */
export async function Hero({ lead, firstRoom, popular }: Props) {
  const { home: t, shell } = await texts();
  return (
    <section className="walk grid items-end gap-x-10 gap-y-9 pt-8 lg:grid-cols-12 lg:pt-14">
      <div className="lg:col-span-6 lg:pb-14">
        <h1 className="display-xl max-w-[11ch]">{lead?.title ?? shell.tagline}</h1>
        <p className="mt-6 max-w-[40ch] text-lg text-soft lg:mt-9 lg:text-xl lg:leading-relaxed">
          {lead?.words || t.heroWords}
        </p>
        <div className="mt-8 flex flex-wrap items-center gap-x-8 gap-y-4">
          {lead ? (
            <ShopLink href={`/collections/${lead.handle}`} className="button button-accent">
              {t.seeCollection}
            </ShopLink>
          ) : (
            <a href="#rooms" className="button button-accent">
              {t.walkRooms}
            </a>
          )}
          {firstRoom && (
            <ShopLink
              href={`/c/${firstRoom.handle}?sort=newest`}
              className="link inline-flex items-center gap-2 py-2 font-medium"
            >
              {fill(t.newIn, { room: firstRoom.name })}
              <ArrowRight aria-hidden="true" size={17} strokeWidth={1.5} />
            </ShopLink>
          )}
        </div>
      </div>
      <div className="lg:col-span-6">
        <CollectionPicture
          picture={lead?.picture}
          products={lead?.products ?? popular}
          sizes="(min-width: 1024px) 34rem, 92vw"
          isFirst
          className="mx-auto w-full max-w-[34rem] rounded-arch lg:mr-0"
        />
      </div>
    </section>
  );
}
