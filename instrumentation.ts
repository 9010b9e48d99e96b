/** Called once by Next in each serving node: starts what runs beside the requests. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || !process.env.DATABASE_URL) return;
  if (process.env.NEXT_PHASE === 'phase-production-build') return;
  const { checkoutHandlers, startCheckoutReconciler, startOutboxRelay, startPaymentRelay, startPriceTurner } =
    await import('@/lib/checkout/background');
  const { searchHandlers } = await import('@/lib/search/hear-catalog');
  startOutboxRelay({ ...checkoutHandlers, ...searchHandlers });
  startPaymentRelay();
  startCheckoutReconciler();
  startPriceTurner();
}
