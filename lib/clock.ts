/** The one place that asks what time it is, so that a test can hold time still. */
export const clock = {
  now: (): Date => new Date(),
};
