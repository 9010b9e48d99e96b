/** A part cannot be run, for a reason the reader can do something about. */
export class StackFault extends Error {}
