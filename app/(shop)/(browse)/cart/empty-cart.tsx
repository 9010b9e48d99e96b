import Link from 'next/link';
import { ProductRail } from '@/components/product/product-rail';
import { homeShelves } from '@/lib/catalog/questions';

/** An empty cart: a way on, and what others take home. */
export async function EmptyCart() {
  const { popular } = await homeShelves();
  return (
    <div className="walk overflow-x-clip pt-12 lg:pt-20">
      <h1 className="display-lg">Your cart is empty</h1>
      <p className="mt-4 max-w-[48ch] text-lg text-soft">
        Pieces you put in stay here for ninety days, on this device or in your account.
      </p>
      <div className="mt-7 flex flex-wrap gap-3">
        <Link href="/" className="button button-accent">
          Walk through the rooms
        </Link>
        <Link href="/sign-in?next=/cart" prefetch={false} className="button">
          Sign in to see a saved cart
        </Link>
      </div>
      {popular.length > 0 && (
        <section className="mt-16">
          <h2 className="display-md mb-6">Most taken home</h2>
          <ProductRail products={popular} label="Most taken home" />
        </section>
      )}
    </div>
  );
}
