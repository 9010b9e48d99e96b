import { bathAndGarden } from './goods/bath-and-garden';
import { kitchen } from './goods/kitchen';
import { light } from './goods/light';
import { living } from './goods/living';
import { study } from './goods/study';
import { table } from './goods/table';
import { wear } from './goods/wear';
import type { Room } from './shelf';

/** The whole demo shop, in the order of its walk. */
export const rooms: Room[] = [table, kitchen, light, living, wear, study, bathAndGarden];
