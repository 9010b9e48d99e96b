import { ArrowRight } from 'lucide-react';
import Link from 'next/link';
import type { CategoryNode } from '@/lib/catalog/product';
import { shop } from '@/lib/shop';

/** The entrance: one sentence, one picture under an arch, one way in. */
export function Hero({ firstRoom }: { firstRoom: CategoryNode | undefined }) {
  return (
    <section className="walk grid items-end gap-x-10 gap-y-9 pt-10 lg:grid-cols-12 lg:pt-14">
      <div className="lg:col-span-6 lg:pb-14">
        <h1 className="display-xl max-w-[9ch]">{shop.tagline}</h1>
        <p className="mt-6 max-w-[40ch] text-lg text-soft lg:mt-9 lg:text-xl lg:leading-relaxed">
          Lamps that flatter a tired evening, pots that outlive fashions, linen that softens with you. Chosen
          one by one and laid out along the walk.
        </p>
        <div className="mt-8 flex flex-wrap items-center gap-x-8 gap-y-4">
          <Link href="#rooms" className="button button-accent">
            Walk through the rooms
          </Link>
          {firstRoom && (
            <Link
              href={`/c/${firstRoom.handle}?sort=newest`}
              className="link inline-flex items-center gap-2 py-2 font-medium"
            >
              New in {firstRoom.name} <ArrowRight aria-hidden="true" size={17} strokeWidth={1.5} />
            </Link>
          )}
        </div>
      </div>
      <div className="lg:col-span-6">
        {/* biome-ignore lint/performance/noImgElement: an SVG; there is nothing to resize */}
        <img
          src="/hero.svg"
          alt=""
          width={1200}
          height={1500}
          fetchPriority="high"
          className="mx-auto aspect-[4/5] w-full max-w-[34rem] rounded-arch bg-plinth object-cover lg:mr-0"
        />
      </div>
    </section>
  );
}
