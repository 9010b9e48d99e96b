import type { OutboxHandlers } from '@/lib/outbox/relay';
import { learnTerms } from './refresh-terms';

/** The search learns the new words of products that were made or changed. Told twice, it knows them already. */
export const searchHandlers: OutboxHandlers = {
  'catalog.changed': ({ productIds }) => learnTerms(productIds),
};
