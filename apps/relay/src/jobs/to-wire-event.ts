import { type AdapterEvent, encodeMask } from '@pentimento/engine';
import type { WireEvent } from '@pentimento/adapters/relay/wire';
import type { JobContext } from './job-runner.ts';
import type { StateOwner, StateSeal } from './state-seal.ts';

/** What an event needs on its way out. */
export interface WireContext {
  readonly job: Pick<JobContext, 'keepPicture'>;
  readonly seal: StateSeal;
  readonly owner: StateOwner;
}

/** An adapter's event as it goes over the wire. Undefined: it is not for the page. */
export async function toWireEvent(
  event: AdapterEvent,
  { job, seal, owner }: WireContext,
): Promise<WireEvent | undefined> {
  switch (event.type) {
    // The page's adapter says when a turn starts and what to ask for after a reload: it asks here, not at the provider.
    case 'turn-start':
    case 'pending':
      return undefined;
    case 'image-preview':
      return { ...event, image: await job.keepPicture(event.image.bytes) };
    case 'image': {
      const { changeMap, image, ...rest } = event;
      const kept = { ...rest, image: await job.keepPicture(image.bytes) };
      return changeMap ? { ...kept, changeMap: await job.keepPicture(await encodeMask(changeMap)) } : kept;
    }
    case 'provider-state':
      return { ...event, opaque: await seal.close(event.opaque, owner) };
    default:
      return event;
  }
}
