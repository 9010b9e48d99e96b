/** Called once by Next in each serving node: starts what runs beside the requests. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || !process.env.DATABASE_URL) return;
  if (process.env.NEXT_PHASE === 'phase-production-build') return;
  const background = await import('@/lib/checkout/background');
  const { searchHandlers } = await import('@/lib/search/hear-catalog');
  background.startOutboxRelay({ ...background.checkoutHandlers, ...searchHandlers });
  background.startPaymentRelay();
  background.startMailRelay();
  background.startCheckoutReconciler();
  background.startPriceTurner();
  background.startPurseExpiry();
}
