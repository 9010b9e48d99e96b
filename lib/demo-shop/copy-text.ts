/**
 * Lines for COPY, as bytes. Long strings put together piece by piece kept the garbage collector busier than
 * the rows themselves did.
 */
export class CopyText {
  private bytes = Buffer.allocUnsafe(64 * 1024);
  private length = 0;

  add(lines: string): void {
    // A UTF-16 unit takes three bytes of UTF-8 at most.
    if (this.length + lines.length * 3 > this.bytes.length) this.grow(lines.length * 3);
    this.length += this.bytes.write(lines, this.length);
  }

  /** What was added so far; what is added later does not change it. */
  taken(): Buffer {
    return this.bytes.subarray(0, this.length);
  }

  private grow(by: number): void {
    const grown = Buffer.allocUnsafe(this.bytes.length * 2 + by);
    this.bytes.copy(grown, 0, 0, this.length);
    this.bytes = grown;
  }
}
