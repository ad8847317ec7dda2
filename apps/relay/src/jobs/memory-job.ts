import { hashImage } from '@pentimento/engine';
import type { WireEntry, WireEvent, WirePicture } from '@pentimento/adapters/relay/wire';

/** One job in memory: what happened so far, the pictures that this points to, and who waits for more. */
export class MemoryJob {
  /** Aborting it ends the work. */
  readonly stop = new AbortController();
  readonly #pictures = new Map<string, Uint8Array>();
  #entries: WireEntry[] = [];
  #sequence = 0;
  #isEnded = false;
  #wakers: (() => void)[] = [];

  get isEnded(): boolean {
    return this.#isEnded;
  }

  /** Bytes of its pictures. */
  get byteLength(): number {
    let sum = 0;
    for (const { byteLength } of this.#pictures.values()) sum += byteLength;
    return sum;
  }

  /** Notes an event; the last one is `turn-end` or `error`. */
  append(event: WireEvent): void {
    if (this.#isEnded) return;
    this.#entries.push({ sequence: (this.#sequence += 1), event });
    if (event.type === 'image-preview') this.#dropPreviews(event.index);
    this.#isEnded = event.type === 'turn-end' || event.type === 'error';
    for (const wake of this.#wakers.splice(0)) wake();
  }

  async keep(bytes: Uint8Array): Promise<WirePicture> {
    const id = await hashImage(bytes);
    this.#pictures.set(id, bytes);
    return { id, byteLength: bytes.length };
  }

  picture(id: string): Uint8Array | undefined {
    return this.#pictures.get(id);
  }

  /** Everything after an entry, as it comes. */
  async *follow(after: number, signal: AbortSignal): AsyncGenerator<WireEntry> {
    for (let last = after; !signal.aborted;) {
      const entry = this.#entries.find(({ sequence }) => sequence > last);
      if (entry) {
        last = entry.sequence;
        yield entry;
      } else if (this.#isEnded) return;
      else await this.#news(signal);
    }
  }

  /** A preview is worth nothing once there is a newer one: nobody shall hold or fetch it. The last one of each candidate stays. */
  #dropPreviews(candidate: number): void {
    const newest = this.#sequence;
    const dropped: string[] = [];
    this.#entries = this.#entries.filter(({ sequence, event }) => {
      const isPassed = sequence < newest && event.type === 'image-preview' && event.index === candidate;
      if (isPassed) dropped.push(event.image.id);
      return !isPassed;
    });
    const used = new Set(this.#entries.flatMap(({ event }) => ('image' in event ? [event.image.id] : [])));
    for (const id of dropped) if (!used.has(id)) this.#pictures.delete(id);
  }

  #news(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        signal.removeEventListener('abort', wake);
        resolve();
      };
      this.#wakers.push(wake);
      signal.addEventListener('abort', wake, { once: true });
    });
  }
}
