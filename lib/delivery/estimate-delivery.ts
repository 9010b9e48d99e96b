import type { Carrier, Holiday, Warehouse, WorkCalendar } from './calendar';

/** Days of a calendar, without an hour: as UTC midnights. */
export type DeliveryEstimate = { ships: Date; from: Date; to: Date };

const dayMs = 86_400_000;

/** When something ordered now leaves the warehouse, and between which days it arrives. */
export function estimateDelivery(now: Date, warehouse: Warehouse, carrier: Carrier): DeliveryEstimate {
  const { day, hour } = wallClock(now, warehouse.timeZone);
  const isToday = hour < warehouse.cutOffHour && isWorkingDay(day, warehouse);
  const begins = isToday ? day : workingDaysAfter(day, 1, warehouse);
  const ships = workingDaysAfter(begins, warehouse.handlingDays, warehouse);
  const [least, most] = carrier.transitDays;
  return {
    ships,
    from: workingDaysAfter(ships, least, carrier),
    to: workingDaysAfter(ships, most, carrier),
  };
}

/** The day and hour that a clock in a time zone shows. */
function wallClock(now: Date, timeZone: string): { day: Date; hour: number } {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    hourCycle: 'h23',
  });
  const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, Number(value)]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0;
  return { day: new Date(Date.UTC(part('year'), part('month') - 1, part('day'))), hour: part('hour') };
}

function workingDaysAfter(start: Date, count: number, calendar: WorkCalendar): Date {
  let day = start;
  for (let left = count; left > 0; ) {
    day = new Date(day.getTime() + dayMs);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

function isWorkingDay(day: Date, { restDays, holidays }: WorkCalendar): boolean {
  return !restDays.includes(day.getUTCDay()) && !holidays.some((holiday) => isHoliday(day, holiday));
}

function isHoliday(day: Date, holiday: Holiday): boolean {
  if (day.getUTCMonth() + 1 !== holiday.month) return false;
  if ('day' in holiday) return day.getUTCDate() === holiday.day;
  if (day.getUTCDay() !== holiday.weekday) return false;
  const date = day.getUTCDate();
  if (holiday.nth > 0) return Math.ceil(date / 7) === holiday.nth;
  const lastDate = new Date(Date.UTC(day.getUTCFullYear(), holiday.month, 0)).getUTCDate();
  return date > lastDate - 7;
}
