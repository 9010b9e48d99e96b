/** What a product is sold as. A gift card is worth what it costs: no stock, no parcel, no tax, no discount. */
export const productKinds = ['goods', 'gift-card'] as const;
export type ProductKind = (typeof productKinds)[number];
