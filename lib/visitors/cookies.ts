import { cookies } from 'next/headers';
import { isId } from '@/lib/id';
import { visitorCookieName } from '@/lib/visitors/visitor-cookie';

/** The visitor of this request, if the browser keeps our cookie. For actions and route handlers. */
export async function currentVisitorId(): Promise<string | undefined> {
  const id = (await cookies()).get(visitorCookieName)?.value;
  return isId('visitor', id) ? id : undefined;
}
