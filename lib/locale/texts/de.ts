import { account } from './de/account';
import { bank } from './de/bank';
import { cart } from './de/cart';
import { checkout } from './de/checkout';
import { complaints } from './de/complaints';
import { difference } from './de/difference';
import { drawer } from './de/drawer';
import { everywhere } from './de/everywhere';
import { failure } from './de/failure';
import { findOrder } from './de/find-order';
import { finding } from './de/finding';
import { home } from './de/home';
import { invoice } from './de/invoice';
import { mail } from './de/mail';
import { offers } from './de/offers';
import { order } from './de/order';
import { product } from './de/product';
import { returning } from './de/returning';
import { reviews } from './de/reviews';
import { shell } from './de/shell';
import { shipping } from './de/shipping';
import { sums } from './de/sums';
import { wishlist } from './de/wishlist';
import type { en } from './en';
import type { Worded } from './worded';

export const de: Worded<typeof en> = {
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
