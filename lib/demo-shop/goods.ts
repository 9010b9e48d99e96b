import { kitchenRooms } from './goods-kitchen';
import { livingRooms } from './goods-living';
import { wearRooms } from './goods-wear';
import type { Room } from './shelf';

/** All rooms of the demo shop, in the order of its navigation. */
export const rooms: Room[] = [...kitchenRooms, ...livingRooms, ...wearRooms];
