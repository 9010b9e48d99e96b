import { drawer } from './de/drawer';
import { everywhere } from './de/everywhere';
import { failure } from './de/failure';
import { finding } from './de/finding';
import { offers } from './de/offers';
import { shell } from './de/shell';
import type { en } from './en';
import type { Worded } from './worded';

export const de: Worded<typeof en> = { drawer, everywhere, failure, finding, offers, shell };
