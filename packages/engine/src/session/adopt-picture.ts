import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import type { FidelityReport } from '../protocol/fidelity-report.ts';
import type { PreservationRecord } from '../protocol/preservation-record.ts';
import type { Turn, TurnImage } from '../protocol/turn.ts';
import { commitTurn } from './commit-turn.ts';
import type { SessionContext } from './session-context.ts';
import type { SessionWriter } from './session-writer.ts';

/** Options of `adoptPicture`. */
export interface AdoptPictureOptions {
  context: SessionContext;
  writer: SessionWriter;
  /** Id of the new turn. */
  id: string;
  /** The turn whose picture is taken. */
  source: Turn;
  role: 'composite' | 'raw';
  candidate: number;
}

/**
 * Takes a stored picture of a turn as the outcome of a new turn that follows it. Nothing is overwritten, no model is asked.
 *
 * @throws InvalidRequestError when the turn has no such picture, or shows it already.
 */
export async function adoptPicture(options: AdoptPictureOptions): Promise<Turn> {
  const { context, writer, source } = options;
  const image = findImage(options);
  const measured = await measure(image, options);
  const { now } = context.environment;
  const { sessionId, base, request, adapter, mask } = source;
  const at = now();
  const turn: Turn = {
    id: options.id,
    sessionId,
    parent: source.id,
    base,
    request: options.role === 'raw' ? { ...request, preserve: 'whole' } : request,
    adapter,
    images: [{ ...image, role: 'composite', candidate: 0 }],
    ...(mask && { mask }),
    ...measured,
    derivation: { kind: 'adopted', turn: source.id, role: options.role, candidate: options.candidate },
    usage: {},
    warnings: [],
    startedAt: at,
    endedAt: now(),
    status: 'done',
  };
  const headAtStart = writer.record.head;
  await writer.write((record) => commitTurn(record, { turn, images: [], providerStates: [] }, headAtStart), {
    keep: true,
  });
  return turn;
}

function findImage({ source, role, candidate }: AdoptPictureOptions): TurnImage {
  const images = source.images.filter((image) => image.candidate === candidate);
  // A picture that was taken whole is stored once: the composite is the raw one.
  const image = images.find((each) => each.role === role) ?? images.find((each) => each.role === 'composite');
  if (!image)
    throw new InvalidRequestError({
      message: `This turn has no picture ${candidate + 1}: choose another one.`,
    });
  if (image.id === source.images[0]?.id)
    throw new InvalidRequestError({ message: 'This turn shows that picture already.' });
  return image;
}

/** What the picture changed: known for composites, measured now for a model's own picture. */
async function measure(
  image: TurnImage,
  { source, role, candidate, context }: AdoptPictureOptions,
): Promise<{ preservation?: PreservationRecord; fidelity?: FidelityReport }> {
  const { images } = context.store;
  if (role === 'composite') {
    const known = source.otherCandidates?.find((other) => other.candidate === candidate);
    if (!known) return {};
    return { preservation: known.preservation, ...(known.fidelity && { fidelity: known.fidelity }) };
  }
  const parent = source.base === null ? undefined : await images.get(source.base);
  const result = await images.get(image.id);
  if (!parent || !result) return {};
  const { signal } = new AbortController();
  const { instruction } = source.request;
  try {
    const task = { parent: parent.bytes, result: result.bytes, instruction, mode: 'whole' } as const;
    const { preservation, fidelity } = await context.environment.processor.keep(task, { signal });
    return { preservation, ...(fidelity && { fidelity }) };
  } catch {
    return {};
  }
}
