'use client';

import { useOpenedCart } from '@/components/cart/open-cart';

/** Where the cart's drawer stands once it has been opened. Until then nothing of it is loaded. */
export function CartPlace() {
  const opened = useOpenedCart();
  if (!opened) return null;
  const { Drawer, shown } = opened;
  return <Drawer shown={shown} />;
}
