import { drawer } from './en/drawer';
import { everywhere } from './en/everywhere';
import { failure } from './en/failure';
import { finding } from './en/finding';
import { offers } from './en/offers';
import { shell } from './en/shell';

export const en = { drawer, everywhere, failure, finding, offers, shell };
