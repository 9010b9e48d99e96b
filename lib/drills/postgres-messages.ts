/** One message of PostgreSQL's protocol, whole: its type is its first byte, empty for the first one. */
export type Message = { type: string; bytes: Buffer };

/**
 * Cuts a stream of bytes into the messages of PostgreSQL's protocol (version 3). The client's first message
 * has a length and no type.
 */
export function messagesOf(side: 'client' | 'server'): (bytes: Buffer) => Message[] {
  let rest: Buffer = Buffer.alloc(0);
  let isFirst = side === 'client';
  return (bytes) => {
    rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    const messages: Message[] = [];
    for (;;) {
      const head = isFirst ? 0 : 1;
      if (rest.length < head + 4) return messages;
      const length = head + rest.readUInt32BE(head);
      if (rest.length < length) return messages;
      messages.push({
        type: isFirst ? '' : String.fromCharCode(rest[0] ?? 0),
        bytes: rest.subarray(0, length),
      });
      rest = rest.subarray(length);
      isFirst = false;
    }
  };
}
