/**
 * Where a request came from, as the nearest proxy tells: the last entry of `x-forwarded-for`, because the
 * ones before it were written by the client. For throttling only, never for trust.
 */
export function clientAddress(headers: Headers): string {
  const last = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  return last?.slice(0, 64) || 'unknown';
}
