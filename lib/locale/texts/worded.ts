/** A room's texts in another language: the same keys, other words. */
export type Worded<Room> = {
  readonly [Key in keyof Room]: Room[Key] extends string ? string : Worded<Room[Key]>;
};
