import type { Framing } from '../framing/framing.ts';
import type { Expansion } from '../framing/plan-expansion.ts';
import type { PictureProcessor } from '../processing/picture-processor.ts';
import type { AdapterRequest } from '../protocol/adapter-request.ts';
import type { ModelDescriptor } from '../protocol/model-descriptor.ts';
import type { TurnFraming } from '../protocol/turn-framing.ts';
import type { TurnWarning } from '../protocol/turn-warning.ts';
import { warnOfReduction } from './warn-of-reduction.ts';

/** Options of `frameRequest`. */
export interface FrameRequestOptions {
  /** What the model can take of it. */
  request: AdapterRequest;
  /** Where the base may change, also for a model that takes no mask. */
  mask: AdapterRequest['mask'];
  model: ModelDescriptor;
  /** Whether what was not asked to change is put back; only then is a part of the picture enough. */
  isPreserved: boolean;
  /** The canvas that the base is laid on first. Undefined: it keeps its shape. */
  expansion: Expansion | undefined;
  processor: PictureProcessor;
  signal: AbortSignal;
}

/** A request with the picture as the model takes it. */
export interface FramedRequest {
  request: AdapterRequest;
  /** Which part of the picture that is. Absent: all of it, pixel for pixel. */
  framing?: Framing;
  warnings: TurnWarning[];
}

/** Cuts, pads, reduces or widens the base so that the model takes it, and says at what cost. */
export async function frameRequest(options: FrameRequestOptions): Promise<FramedRequest> {
  const { request, mask, model, isPreserved, expansion, processor, signal } = options;
  const { base, markup, mask: _, ...rest } = request;
  if (!base) return { request, warnings: [] };
  const { mask: masking, size } = model.capabilities;
  const framed = await processor.frame(
    {
      base: base.bytes,
      size,
      crops: isPreserved,
      clears: expansion !== undefined && masking === 'none',
      ...(mask && { mask }),
      ...(markup && { markup: markup.bytes }),
      ...(expansion && { expansion }),
    },
    { signal },
  );
  if (!framed) {
    const { width, height } = base;
    return { request: { ...request, size: request.size ?? { width, height } }, warnings: [] };
  }
  const { width, height } = framed.base;
  const { framing } = framed;
  return {
    request: {
      ...rest,
      base: framed.base,
      size: request.size ?? { width, height },
      ...(framed.mask && masking !== 'none' && { mask: framed.mask }),
      ...(framed.markup && { markup: framed.markup }),
    },
    ...(framing && { framing }),
    warnings: [warnOfReduction(model.label, framing)].filter((warning) => warning !== undefined),
  };
}

/** What is stored of it. Undefined: the model was shown the base as it is. */
export function storedFraming(
  framing: Framing | undefined,
  expansion: Expansion | undefined,
): TurnFraming | undefined {
  if (!framing && !expansion) return undefined;
  const canvas = expansion && { x: expansion.x, y: expansion.y, ...expansion.canvas };
  return { ...(canvas && { canvas }), ...framing };
}
