import { refreshMe } from '@/components/shell/me';
import { say } from '@/components/shell/say';
import type { WishFormState } from '@/lib/wishlist/actions';

type Action = (previous: WishFormState, form: FormData) => Promise<WishFormState>;

/** What is pressed goes with what it did, so what came of it is told in the page's corner before it goes. */
export function told(action: Action, link?: { href: string; words: string }): Action {
  return async (previous, form) => {
    const answer = await action(previous, form);
    if (answer.done && answer.message) {
      say({ words: answer.message, ...(link && { link }) });
      void refreshMe();
    }
    return answer;
  };
}
