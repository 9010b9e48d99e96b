import { account } from './en/account';
import { bank } from './en/bank';
import { cart } from './en/cart';
import { checkout } from './en/checkout';
import { complaints } from './en/complaints';
import { difference } from './en/difference';
import { drawer } from './en/drawer';
import { everywhere } from './en/everywhere';
import { failure } from './en/failure';
import { findOrder } from './en/find-order';
import { finding } from './en/finding';
import { home } from './en/home';
import { invoice } from './en/invoice';
import { mail } from './en/mail';
import { offers } from './en/offers';
import { order } from './en/order';
import { product } from './en/product';
import { returning } from './en/returning';
import { reviews } from './en/reviews';
import { shell } from './en/shell';
import { shipping } from './en/shipping';
import { sums } from './en/sums';
import { wishlist } from './en/wishlist';

export const en = {
  account,
  bank,
  cart,
  checkout,
  complaints,
  difference,
  drawer,
  everywhere,
  failure,
  finding,
  findOrder,
  home,
  invoice,
  mail,
  offers,
  order,
  product,
  returning,
  reviews,
  shell,
  shipping,
  sums,
  wishlist,
};
