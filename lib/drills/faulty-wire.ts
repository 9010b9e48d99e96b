import { connect, createServer, type Server, type Socket } from 'node:net';
import { messagesOf } from './postgres-messages';

/** Where the line to PostgreSQL breaks: at which statement, and whether it was still run. */
export type Break = { at: number; when: 'before' | 'after' };

/** A pair of sockets, and how far their conversation has come. */
type Line = {
  client: Socket;
  server: Socket;
  read: ReturnType<typeof messagesOf>;
  answered: ReturnType<typeof messagesOf>;
  /** SQL by the name it was prepared under, and what is about to be executed. */
  prepared: Map<string, string>;
  bound: string;
  sent: number;
  done: number;
  /** After this many answers the line breaks. */
  breaksAfter?: number;
  isSilent: boolean;
};

/**
 * Stands between the shop and PostgreSQL, counts the statements that pass, and breaks every line at the one it
 * is told to: before the server hears of it, or after it has run it and before the shop hears of that.
 */
export class FaultyWire {
  /** What has passed since {@link arm}, in order. */
  readonly statements: string[] = [];
  private readonly lines = new Set<Line>();
  private planned: (Break & { onBreak: () => void }) | undefined;

  private constructor(
    private readonly door: Server,
    private readonly target: { host: string; port: number },
  ) {}

  /** Opens a door to the server of this address; `url` leads through it. */
  static async before(databaseUrl: string): Promise<{ wire: FaultyWire; url: string }> {
    const url = new URL(databaseUrl);
    const door = createServer();
    const wire = new FaultyWire(door, { host: url.hostname, port: Number(url.port || 5432) });
    door.on('connection', (client) => wire.join(client));
    await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
    const address = door.address();
    url.host = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    return { wire, url: url.toString() };
  }

  /** Counts from now on. Without a break it only listens. */
  arm(plan?: Break, onBreak: () => void = () => {}): void {
    this.statements.length = 0;
    this.planned = plan && { ...plan, onBreak };
  }

  disarm(): void {
    this.planned = undefined;
  }

  close(): Promise<void> {
    this.cut();
    return new Promise((resolve) => this.door.close(() => resolve()));
  }

  private join(client: Socket): void {
    const server = connect({ ...this.target, noDelay: true });
    client.setNoDelay(true);
    const line: Line = {
      client,
      server,
      read: messagesOf('client'),
      answered: messagesOf('server'),
      prepared: new Map(),
      bound: '',
      sent: 0,
      done: 0,
      isSilent: false,
    };
    this.lines.add(line);
    client.on('data', (bytes) => this.pass(line, bytes));
    server.on('data', (bytes) => this.answer(line, bytes));
    for (const socket of [client, server]) {
      socket.on('error', () => {});
      socket.on('close', () => {
        this.lines.delete(line);
        client.destroy();
        server.destroy();
      });
    }
  }

  private pass(line: Line, bytes: Buffer): void {
    for (const message of line.read(bytes)) {
      if (line.isSilent) return;
      const sql = statementOf(line, message);
      if (sql !== undefined && this.isHere(line, sql)) return;
      line.server.write(message.bytes);
      // The server answers a prepared statement when it is told to: nothing may pass after that.
      if (line.breaksAfter && (message.type === 'S' || message.type === 'Q')) line.isSilent = true;
    }
  }

  /** Answers whether the line broke before this statement. */
  private isHere(line: Line, sql: string): boolean {
    line.sent += 1;
    this.statements.push(sql);
    if (this.planned?.at !== this.statements.length) return false;
    if (this.planned.when === 'before') {
      this.breakNow();
      return true;
    }
    line.breaksAfter = line.sent;
    return false;
  }

  private answer(line: Line, bytes: Buffer): void {
    for (const message of line.answered(bytes)) {
      if (ends.has(message.type)) line.done += 1;
      const isOver = line.breaksAfter && (line.done >= line.breaksAfter || message.type === 'E');
      if (isOver) {
        this.breakNow();
        return;
      }
      line.client.write(message.bytes);
    }
  }

  private breakNow(): void {
    const { onBreak } = this.planned ?? {};
    this.planned = undefined;
    this.cut();
    onBreak?.();
  }

  private cut(): void {
    for (const { client, server } of this.lines) {
      client.destroy();
      server.destroy();
    }
    this.lines.clear();
  }
}

// CommandComplete, EmptyQueryResponse, PortalSuspended.
const ends = new Set(['C', 'I', 's']);

/** The SQL that a message of the client has run, if it has any run. */
function statementOf(line: Line, { type, bytes }: { type: string; bytes: Buffer }): string | undefined {
  const text = (from: number) => bytes.toString('utf8', from, bytes.indexOf(0, from));
  if (type === 'P') {
    const name = text(5);
    line.prepared.set(name, text(5 + Buffer.byteLength(name) + 1));
  }
  if (type === 'B') line.bound = line.prepared.get(text(5 + Buffer.byteLength(text(5)) + 1)) ?? '';
  if (type === 'E') return line.bound;
  return type === 'Q' ? text(5) : undefined;
}
