/** What became of a batch: `again` may work later, `refused` never will. The rest was written. */
export type WriteOutcome<Item> = { again: Item[]; refused: Item[] };

export type WriteQueueOptions<Item> = {
  /** Writes one batch. Never throws: a store that is away answers with the whole batch in `again`. */
  write: (batch: Item[]) => Promise<WriteOutcome<Item>>;
  batchSize: number;
  /** A batch that is not full waits this long for company. */
  lingerMs: number;
  /** What does not fit is dropped and counted: memory is worth more than a hit. */
  maxQueued: number;
  batchesAtOnce: number;
  /** First pause after a failure; doubles up to `maxPauseMs`. */
  pauseMs: number;
  maxPauseMs: number;
};

export type WriteQueueCounters = {
  recorded: number;
  queued: number;
  dropped: number;
  failed: number;
  retried: number;
};

/** A bounded queue in front of a store that may be slow or away. Adding never waits for the store. */
export class WriteQueue<Item> {
  readonly #options: WriteQueueOptions<Item>;
  #waiting: Item[] = [];
  #inFlight = 0;
  #counts = { recorded: 0, dropped: 0, failed: 0, retried: 0 };
  #pauseMs = 0;
  #round: Promise<void> | undefined;
  #hurry: (() => void) | undefined;
  #stopping = false;

  constructor(options: WriteQueueOptions<Item>) {
    this.#options = options;
  }

  get counters(): WriteQueueCounters {
    return { ...this.#counts, queued: this.#waiting.length + this.#inFlight };
  }

  /** Queues an item. The promise settles when the next attempt to write has been made, well or not. */
  add(item: Item): Promise<void> {
    if (this.#waiting.length + this.#inFlight >= this.#options.maxQueued) {
      this.#counts.dropped += 1;
      return Promise.resolve();
    }
    this.#waiting.push(item);
    // While the store is away, a full batch is no reason to knock sooner.
    if (this.#waiting.length >= this.#options.batchSize && this.#pauseMs === 0) this.#hurry?.();
    return this.#schedule();
  }

  /** Writes what waits, trying again until it is empty or `deadlineMs` have passed. For the way out. */
  async flush(deadlineMs: number): Promise<void> {
    const deadline = performance.now() + deadlineMs;
    this.#stopping = true;
    try {
      while (this.#waiting.length + this.#inFlight > 0 && performance.now() < deadline) {
        const round = this.#schedule();
        this.#hurry?.();
        await Promise.race([round, pause(Math.max(1, deadline - performance.now()))]);
      }
    } finally {
      this.#stopping = false;
    }
  }

  #schedule(): Promise<void> {
    this.#round ??= this.#runRound().finally(() => {
      this.#round = undefined;
      if (this.#waiting.length > 0 && !this.#stopping) void this.#schedule();
    });
    return this.#round;
  }

  async #runRound(): Promise<void> {
    const isFull = this.#waiting.length >= this.#options.batchSize && this.#pauseMs === 0;
    if (!isFull) await this.#wait(this.#pauseMs || this.#options.lingerMs);
    const { batchSize, batchesAtOnce } = this.#options;
    const taken = this.#waiting.splice(0, batchSize * batchesAtOnce);
    this.#inFlight = taken.length;
    const batches = Array.from({ length: Math.ceil(taken.length / batchSize) }, (_, index) =>
      taken.slice(index * batchSize, (index + 1) * batchSize),
    );
    const outcomes = await Promise.all(batches.map((batch) => this.#options.write(batch)));
    const again = outcomes.flatMap((outcome) => outcome.again);
    const refused = outcomes.reduce((sum, outcome) => sum + outcome.refused.length, 0);
    this.#inFlight = 0;
    this.#waiting.unshift(...again);
    this.#counts.retried += again.length;
    this.#counts.failed += refused;
    this.#counts.recorded += taken.length - again.length - refused;
    this.#pauseMs = again.length > 0 ? this.#nextPauseMs() : 0;
  }

  #nextPauseMs(): number {
    const { pauseMs, maxPauseMs } = this.#options;
    return Math.min(maxPauseMs, this.#pauseMs ? this.#pauseMs * 2 : pauseMs);
  }

  async #wait(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#hurry = resolve;
      // The timer keeps nobody alive: a process that ends calls flush.
      setTimeout(resolve, ms).unref();
    });
    this.#hurry = undefined;
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
