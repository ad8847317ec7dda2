import type { AdapterEvent } from '../protocol/adapter-event.ts';

/**
 * Passes events on, previews at most every `intervalMs` per candidate: one that comes too early is held, replaced by
 * newer ones, and sent with the first event that comes late enough. A preview that is overtaken by its result is dropped.
 */
export function coalescePreviews(options: {
  intervalMs: number;
  now: () => number;
  emit: (event: AdapterEvent) => void;
}): (event: AdapterEvent) => void {
  const lastSentAt = new Map<number, number>();
  const held = new Map<number, AdapterEvent>();
  const isDue = (index: number): boolean =>
    options.now() - (lastSentAt.get(index) ?? -Infinity) >= options.intervalMs;
  const send = (index: number, event: AdapterEvent): void => {
    held.delete(index);
    lastSentAt.set(index, options.now());
    options.emit(event);
  };
  return (event) => {
    if (event.type === 'image') held.delete(event.candidate);
    if (event.type === 'turn-end') held.clear();
    for (const [index, preview] of held) if (isDue(index)) send(index, preview);
    if (event.type !== 'image-preview') options.emit(event);
    else if (isDue(event.index)) send(event.index, event);
    else held.set(event.index, event);
  };
}
