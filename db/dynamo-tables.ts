/**
 * The DynamoDB tables, declared once: created by `ensureTables` in the embedded shop, and read by the infrastructure
 * code for the real one. Each is laid out for the questions it `serves`; there are no others, and none is a scan.
 */
export type TableDeclaration = {
  name: string;
  partitionKey: string;
  sortKey: string;
  /** Attribute holding epoch seconds after which an item is gone. Readers filter: deletion is lazy. */
  ttlAttribute: string;
  stream: boolean;
  indexes: readonly IndexDeclaration[];
  /** What is asked, and of which key: the table's own, or an index's. */
  serves: readonly { question: string; by: string }[];
};

export type IndexDeclaration = {
  name: string;
  partitionKey: string;
  sortKey: string;
  /** Attributes that are copied beside the keys. */
  copies: 'all' | readonly string[];
  /** Most items lack its partition key, and so are not in it and cost it nothing. */
  isSparse?: boolean;
};

/** What one visitor did or who sent them, newest last: a key of its own for each visitor, so none is hot. */
const byVisitor = (sortKey: string) =>
  ({ name: 'by_visitor', partitionKey: 'visitorId', sortKey, copies: 'all' }) as const;

// The same for campaigns and affiliates: what is asked of a visitor is asked of both.
const hitLayout = {
  sortKey: 'hitAt',
  ttlAttribute: 'expiresAt',
  stream: true,
  indexes: [
    byVisitor('hitAt'),
    {
      ...{ name: 'by_click', partitionKey: 'clickKey', sortKey: 'hitAt', isSparse: true },
      copies: ['visitorId', 'expiresAt'],
    },
  ],
} as const;

export const tables = {
  /** A line is an item of its own, so that two tabs that add at once both count (ADD is atomic). */
  carts: {
    name: 'carts',
    partitionKey: 'cartId',
    sortKey: 'item',
    ttlAttribute: 'expiresAt',
    stream: true,
    indexes: [
      {
        ...{ name: 'by_idle', partitionKey: 'idleShard', sortKey: 'touchedAt', isSparse: true },
        copies: ['expiresAt'],
      },
    ],
    serves: [
      {
        question: 'the lines of a cart (`line#<variantId>`) and its facts (`cart`, `bought#…`)',
        by: 'table',
      },
      { question: 'the carts with something in them that were touched last in a given hour', by: 'by_idle' },
    ],
  },
  cartEvents: {
    name: 'cart_events',
    partitionKey: 'cartId',
    sortKey: 'happenedAt',
    ttlAttribute: 'expiresAt',
    stream: true,
    indexes: [],
    serves: [{ question: 'what happened to a cart, in order', by: 'table' }],
  },
  /**
   * An item for each wish, so that two tabs that save at once both count. A list that is shared has its link's token
   * (`share`), and `share#<token>` says whose it is.
   */
  wishlists: {
    name: 'wishlists',
    partitionKey: 'ownerId',
    sortKey: 'item',
    ttlAttribute: 'expiresAt',
    stream: true,
    indexes: [],
    serves: [{ question: 'what a member or a guest wishes for (`product#<productId>`)', by: 'table' }],
  },
  campaignHits: {
    name: 'campaign_hits',
    partitionKey: 'campaignShard',
    ...hitLayout,
    serves: [
      { question: 'the hits of a campaign since a moment, merged over its shards', by: 'table' },
      { question: 'every campaign that brought a visitor, newest first', by: 'by_visitor' },
      {
        question: 'the visit that an ad’s click id began, to tell the network what came of it',
        by: 'by_click',
      },
    ],
  },
  affiliateClicks: {
    name: 'affiliate_clicks',
    partitionKey: 'codeShard',
    ...hitLayout,
    serves: [
      { question: 'the clicks on an affiliate’s code since a moment, merged over its shards', by: 'table' },
      { question: 'which affiliates sent a visitor, newest first', by: 'by_visitor' },
      { question: 'the click that an affiliate network’s own id stands for', by: 'by_click' },
    ],
  },
  productViews: {
    name: 'product_views',
    partitionKey: 'visitorId',
    sortKey: 'viewedAt',
    ttlAttribute: 'expiresAt',
    stream: true,
    indexes: [
      { name: 'by_product', partitionKey: 'productShard', sortKey: 'viewedAt', copies: ['expiresAt'] },
    ],
    serves: [
      { question: 'what a visitor looked at, newest first', by: 'table' },
      { question: 'who looked at a product since a moment, merged over its shards', by: 'by_product' },
    ],
  },
  searches: {
    name: 'searches',
    partitionKey: 'dayShard',
    sortKey: 'searchedAt',
    ttlAttribute: 'expiresAt',
    stream: true,
    indexes: [
      { ...byVisitor('searchedAt'), isSparse: true },
      {
        ...{
          name: 'by_nothing_found',
          partitionKey: 'nothingFoundShard',
          sortKey: 'searchedAt',
          isSparse: true,
        },
        copies: ['text', 'locale', 'expiresAt'],
      },
    ],
    serves: [
      { question: 'what was searched for on a day, merged over its shards', by: 'table' },
      { question: 'what a visitor searched for, newest first', by: 'by_visitor' },
      { question: 'what was searched for on a day and not found', by: 'by_nothing_found' },
    ],
  },
  /** An item each visitor, so that seeing it again changes nothing. */
  experimentExposures: {
    name: 'experiment_exposures',
    partitionKey: 'experimentShard',
    sortKey: 'visitorId',
    ttlAttribute: 'expiresAt',
    stream: true,
    indexes: [],
    serves: [{ question: 'who saw which variant of an experiment, and when first', by: 'table' }],
  },
} as const satisfies Record<string, TableDeclaration>;

export type TableKey = keyof typeof tables;
