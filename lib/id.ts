import { typeidUnboxed } from 'typeid-js';

/** Every kind of thing that has an id, with the prefix that tells a reader of a log what it is. */
export const idPrefixes = {
  account: 'acc',
  address: 'adr',
  cart: 'crt',
  cartEvent: 'cev',
  category: 'cat',
  checkout: 'chk',
  collection: 'col',
  customerGroup: 'cgr',
  dispute: 'dsp',
  exchange: 'exc',
  hit: 'hit',
  image: 'img',
  invoice: 'inv',
  ledgerTransaction: 'ltx',
  location: 'loc',
  mail: 'mail',
  order: 'ord',
  orderLine: 'oln',
  payment: 'pay',
  priceList: 'prl',
  product: 'prd',
  promotion: 'prm',
  purse: 'prs',
  refund: 'rfd',
  return: 'ret',
  review: 'rev',
  search: 'sea',
  shipment: 'shp',
  shippingRate: 'shr',
  shippingZone: 'shz',
  variant: 'var',
  view: 'viw',
  visitor: 'vis',
  wishlist: 'wsh',
} as const;

export type IdKind = keyof typeof idPrefixes;

/** A new id such as `ord_01j…`: time-ordered (UUIDv7), so that indexes grow at their right edge. */
export function newId(kind: IdKind): string {
  return typeidUnboxed(idPrefixes[kind]);
}

const body = '[0-7][0-9abcdefghjkmnpqrstvwxyz]{25}';
const shapes = new Map(
  Object.entries(idPrefixes).map(([kind, prefix]) => [kind, new RegExp(`^${prefix}_${body}$`)]),
);

/** Whether a text from outside has the shape of an id of that kind. Says nothing about existence. */
export function isId(kind: IdKind, text: unknown): text is string {
  return typeof text === 'string' && (shapes.get(kind)?.test(text) ?? false);
}
