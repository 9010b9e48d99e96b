import type { ListState } from '@/lib/price-lists/desk-lists';

/** How the desk says where a list stands. */
export const listStateWords: Record<ListState, string> = {
  running: 'Running',
  'to-come': 'To come',
  ended: 'Ended',
};
