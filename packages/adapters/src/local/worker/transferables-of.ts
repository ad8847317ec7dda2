import type { JobEvent } from '../shared/job-event.ts';

/** Buffers of an event that can be moved to the other thread instead of copied. */
export function transferablesOf(event: JobEvent): Transferable[] {
  switch (event.type) {
    case 'image-preview':
      return [event.image.bytes.buffer as ArrayBuffer];
    case 'image':
      return [
        event.image.bytes.buffer as ArrayBuffer,
        ...(event.changeMap === undefined ? [] : [event.changeMap.data.buffer as ArrayBuffer]),
      ];
    case 'prepare':
    case 'step':
    case 'warning':
      return [];
  }
}
