/** A day of the year on which nobody works: a date, or a weekday counted from the month's start or end. */
export type Holiday =
  | { name: string; month: number; day: number }
  | { name: string; month: number; weekday: number; nth: 1 | 2 | 3 | 4 | -1 };

export type WorkCalendar = {
  /** 0 is Sunday. */
  restDays: number[];
  holidays: Holiday[];
};

export type Warehouse = WorkCalendar & {
  /** Where the clock on its wall hangs. */
  timeZone: string;
  /** What is ordered before this hour leaves on the same working day. */
  cutOffHour: number;
  /** Working days that packing takes. */
  handlingDays: number;
};

export type Carrier = WorkCalendar & {
  /** Working days on the way: at best, and at the latest. */
  transitDays: [least: number, most: number];
};

const holidays: Holiday[] = [
  { name: 'New Year’s Day', month: 1, day: 1 },
  { name: 'Memorial Day', month: 5, weekday: 1, nth: -1 },
  { name: 'Independence Day', month: 7, day: 4 },
  { name: 'Labor Day', month: 9, weekday: 1, nth: 1 },
  { name: 'Thanksgiving', month: 11, weekday: 4, nth: 4 },
  { name: 'Christmas Day', month: 12, day: 25 },
];

const working: WorkCalendar = { restDays: [0, 6], holidays };

/** The shop's one warehouse. */
export const warehouse: Warehouse = {
  ...working,
  timeZone: 'America/Los_Angeles',
  cutOffHour: 14,
  handlingDays: 0,
};

/** The ways of shipping, as lib/shipping promises them. */
export const carriers = {
  standard: { ...working, transitDays: [3, 5] },
  express: { ...working, transitDays: [1, 2] },
} satisfies Record<string, Carrier>;
