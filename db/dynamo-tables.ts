/**
 * The DynamoDB tables, declared once: created by {@link ensureTables} in the embedded shop, and read by
 * the infrastructure code for the real one. Access patterns stand beside the keys that serve them.
 */
export type TableDeclaration = {
  name: string;
  partitionKey: string;
  sortKey: string;
  /** Attribute holding epoch seconds after which an item is gone. Readers filter: deletion is lazy. */
  ttlAttribute: string;
  stream: boolean;
  indexes: { name: string; partitionKey: string; sortKey: string }[];
};

/** A busy campaign's hits are spread over this many partitions: one partition takes 1,000 writes/s. */
export const hitShards = 16;

export const tables = {
  /**
   * `cartId` → all lines of a cart (`line#<variantId>`) and its facts (`cart`) in one query; a line is
   * an item of its own, so that two tabs that add at once both count (ADD is atomic).
   */
  carts: {
    name: 'carts',
    partitionKey: 'cartId',
    sortKey: 'item',
    ttlAttribute: 'expiresAt',
    stream: true,
    indexes: [],
  },
  /**
   * `ownerId` (a member's account or a guest's wishlist id) → everything wished (`product#<productId>`) in one
   * query; an item each, so that two tabs that save at once both count. A list that is shared has its link's token
   * (`share`), and `share#<token>` says whose it is.
   */
  wishlists: {
    name: 'wishlists',
    partitionKey: 'ownerId',
    sortKey: 'item',
    ttlAttribute: 'expiresAt',
    stream: true,
    indexes: [],
  },
  /**
   * `campaignShard` (`spring-sale#07`) → hits of a campaign by time, merged over its shards.
   * By visitor → every campaign touch of one visitor, newest first.
   */
  campaignHits: {
    name: 'campaign_hits',
    partitionKey: 'campaignShard',
    sortKey: 'hitAt',
    ttlAttribute: 'expiresAt',
    stream: true,
    indexes: [{ name: 'by_visitor', partitionKey: 'visitorId', sortKey: 'hitAt' }],
  },
  /** `codeShard` (`ANNA#03`) → clicks of an affiliate code by time; by visitor → who sent this visitor. */
  affiliateClicks: {
    name: 'affiliate_clicks',
    partitionKey: 'codeShard',
    sortKey: 'hitAt',
    ttlAttribute: 'expiresAt',
    stream: true,
    indexes: [{ name: 'by_visitor', partitionKey: 'visitorId', sortKey: 'hitAt' }],
  },
  /**
   * `experimentShard` (`home-shelf-order#07`) → who saw which variant of an experiment, and when first; an item
   * each visitor, so that seeing it again changes nothing.
   */
  experimentExposures: {
    name: 'experiment_exposures',
    partitionKey: 'experimentShard',
    sortKey: 'visitorId',
    ttlAttribute: 'expiresAt',
    stream: true,
    indexes: [],
  },
} as const satisfies Record<string, TableDeclaration>;

export type TableKey = keyof typeof tables;
