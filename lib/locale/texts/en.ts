import { account } from './en/account';
import { cart } from './en/cart';
import { checkout } from './en/checkout';
import { complaints } from './en/complaints';
import { drawer } from './en/drawer';
import { everywhere } from './en/everywhere';
import { failure } from './en/failure';
import { finding } from './en/finding';
import { offers } from './en/offers';
import { order } from './en/order';
import { shell } from './en/shell';
import { shipping } from './en/shipping';

export const en = {
  account,
  cart,
  checkout,
  complaints,
  drawer,
  everywhere,
  failure,
  finding,
  offers,
  order,
  shell,
  shipping,
};
