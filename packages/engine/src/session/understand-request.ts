import type { Capabilities } from '../protocol/capabilities.ts';
import type { SentWords, Turn } from '../protocol/turn.ts';
import type { TurnRequest } from '../protocol/turn-request.ts';
import type { TurnWarning } from '../protocol/turn-warning.ts';
import { describePreserveList } from '../register/describe-preserve-list.ts';
import type { InstructionResolution } from '../register/instruction-resolution.ts';
import type { ObjectRegister } from '../register/object-register.ts';
import type { ReferenceResolver } from '../register/reference-resolver.ts';
import { resolveInstruction } from '../register/resolve-instruction.ts';

/** Options of `understandRequest`. */
export interface UnderstandOptions {
  request: TurnRequest;
  /** The turns before it, first turn first. */
  path: readonly Turn[];
  /** What has been named on that path. */
  register: ObjectRegister;
  /** Who finds out what words mean. Undefined: the built-in one. */
  resolver: ReferenceResolver | undefined;
  capabilities: Capabilities;
  signal: AbortSignal;
}

/** What a model is told. */
export interface UnderstoodRequest {
  request: TurnRequest;
  /** Absent: it is told just what was typed. */
  sent?: SentWords;
  /** What was not clear. */
  warnings: TurnWarning[];
}

/** Makes a request of words that lean on the conversation one that stands on its own. */
export async function understandRequest(options: UnderstandOptions): Promise<UnderstoodRequest> {
  const { request, register } = options;
  if (request.base === undefined || register.objects.length === 0) return { request, warnings: [] };
  const resolution = await resolve(options);
  const preserveList = describePreserveList(register, resolution);
  const reference = earlierPicture(resolution, options);
  const warnings = resolution.notes.map((details): TurnWarning => ({
    kind: 'other',
    feature: 'reference',
    details,
  }));
  if (resolution.text === request.instruction && preserveList.length === 0 && !reference)
    return { request, warnings };
  const sent: SentWords = {
    instruction: resolution.text,
    preserveList,
    ...(reference !== undefined && { reference }),
  };
  return { ...withSentWords(request, sent), warnings };
}

/** The built-in answer stands in for a resolver that fails: a turn never waits for one in vain. */
async function resolve({
  request: { instruction },
  register,
  resolver,
  signal,
}: UnderstandOptions): Promise<InstructionResolution> {
  try {
    if (resolver) return await resolver.resolve(instruction, register, { signal });
  } catch {
    signal.throwIfAborted();
  }
  return resolveInstruction(instruction, register);
}

/** "The boat from before" needs to be seen: the picture that shows it goes along where the model takes one more. */
function earlierPicture(
  { earlierTurn }: InstructionResolution,
  { request, path, capabilities }: UnderstandOptions,
): string | undefined {
  const id = path.find((turn) => turn.id === earlierTurn)?.images[0]?.id;
  const hasRoom = (request.references?.length ?? 0) < capabilities.maxReferences;
  return hasRoom && id !== request.base ? id : undefined;
}

/** A request as it was told to a model before. */
export function withSentWords(request: TurnRequest, sent: SentWords | undefined): UnderstoodRequest {
  if (!sent) return { request, warnings: [] };
  const { instruction, reference } = sent;
  const added = reference === undefined ? [] : [{ image: reference, role: 'content' as const }];
  const references = [...(request.references ?? []), ...added];
  return { request: { ...request, instruction, references }, sent, warnings: [] };
}
