import { BadOutputError } from '../errors/bad-output-error.ts';
import { EmptyError } from '../errors/empty-error.ts';
import { checkImageLimits } from '../image/check-image-limits.ts';
import { readImageHeader } from '../image/read-image-header.ts';
import type { AdapterContext } from '../protocol/adapter-context.ts';
import type {
  AdapterEvent,
  ImageEvent,
  PendingEvent,
  ProviderStateEvent,
  UsageEvent,
} from '../protocol/adapter-event.ts';
import type { AdapterRequest } from '../protocol/adapter-request.ts';
import type { EncodedImage } from '../protocol/encoded-image.ts';
import type { ImageAdapter } from '../protocol/image-adapter.ts';
import type { TurnUsage } from '../protocol/turn-usage.ts';
import type { TurnWarning } from '../protocol/turn-warning.ts';

/** What one run of an adapter gave. */
export interface AdapterOutcome {
  /** At least one, by candidate. */
  images: ImageEvent[];
  warnings: TurnWarning[];
  text: string;
  providerState?: Omit<ProviderStateEvent, 'type'>;
}

type ShownEvent = Exclude<AdapterEvent, ProviderStateEvent | PendingEvent>;

/** Options of `runAdapter`. */
export interface RunAdapterOptions {
  adapter: ImageAdapter;
  request: AdapterRequest;
  context: AdapterContext;
  /** Gets every event but `provider-state` and `pending` as it comes. */
  emit: (event: ShownEvent) => void;
  /** Gets what the attempt consumed, also when it fails later. */
  onUsage: (usage: TurnUsage) => void;
  /** Notes what the provider has taken on. The adapter goes on when it resolves. */
  keepPending: (event: PendingEvent) => Promise<void>;
}

/** Runs an adapter once and gathers what it gives. @throws EngineError `empty`, `bad-output` and the adapter's own. */
export async function runAdapter({
  adapter,
  request,
  context,
  emit,
  keepPending,
  onUsage,
}: RunAdapterOptions): Promise<AdapterOutcome> {
  const outcome: AdapterOutcome = { images: [], warnings: [], text: '' };
  let hasEnded = false;
  for await (const event of adapter.run(request, context)) {
    // Before the signal is heard: what is noted as ended must not be asked about again.
    if (event.type === 'pending') {
      await keepPending(event);
      continue;
    }
    context.signal.throwIfAborted();
    if (hasEnded) break;
    if (event.type === 'provider-state') {
      outcome.providerState = {
        opaque: event.opaque,
        ...(event.expiresAt === undefined ? {} : { expiresAt: event.expiresAt }),
      };
      continue;
    }
    gather(outcome, event);
    if (event.type === 'usage') onUsage(usageOf(event));
    hasEnded = event.type === 'turn-end';
    emit(event);
  }
  // What has been answered, and perhaps paid for, is kept, whatever is stopped now.
  if (!hasEnded) context.signal.throwIfAborted();
  if (!hasEnded)
    throw new BadOutputError({
      message: `The adapter '${adapter.id}' stopped without saying that it was done.`,
    });
  if (outcome.images.length === 0)
    throw new EmptyError({
      message: 'The model answered without a picture. Try again, or say it differently.',
    });
  outcome.images.sort((one, other) => one.candidate - other.candidate);
  return outcome;
}

function gather(outcome: AdapterOutcome, event: ShownEvent): void {
  switch (event.type) {
    case 'image':
      outcome.images.push(checkedResult(event, outcome.warnings));
      return;
    case 'warning':
      outcome.warnings.push({ kind: event.kind, feature: event.feature, details: event.details });
      return;
    case 'text-delta':
      outcome.text += event.text;
      return;
    case 'turn-start':
    case 'queue-update':
    case 'progress':
    case 'usage':
    case 'image-preview':
    case 'turn-end':
      return;
    default:
      event satisfies never;
  }
}

function usageOf(event: UsageEvent): TurnUsage {
  const { type: _, ...usage } = event;
  return usage;
}

/** A change map that is not of the picture's size says nothing of it. */
function checkedResult({ changeMap, ...event }: ImageEvent, warnings: TurnWarning[]): ImageEvent {
  const image = checkedImage(event.image);
  if (!changeMap) return { ...event, image };
  const { width, height, data } = changeMap;
  if (width === image.width && height === image.height && data.length === width * height)
    return { ...event, image, changeMap };
  const details = `The model's map of what it changed is ${width} × ${height}, its picture ${image.width} × ${image.height}: the map was not used.`;
  warnings.push({ kind: 'degraded', feature: 'change map', details });
  return { ...event, image };
}

/** Believes the bytes, not what the adapter says of them. */
function checkedImage({ bytes }: EncodedImage): EncodedImage {
  const header = readImageHeader(bytes, { origin: 'provider' });
  checkImageLimits({ header, byteLength: bytes.length, origin: 'provider' });
  const { mediaType, width, height } = header;
  return { bytes, mediaType, width, height };
}
