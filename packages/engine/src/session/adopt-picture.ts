import { CorruptSessionError } from '../errors/corrupt-session-error.ts';
import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import { hashImage } from '../image/hash-image.ts';
import type { Turn, TurnImage } from '../protocol/turn.ts';
import { restoreFraming } from '../run/restore-framing.ts';
import type { StoredImage } from '../store/image-store.ts';
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
  const headAtStart = writer.record.head;
  const image = findImage(options);
  const { now } = context.environment;
  const at = now();
  const taken = await (options.role === 'raw' && source.base !== null
    ? takeRaw(image, options)
    : takeComposite(image, options));
  const { sessionId, base, request, adapter, mask, framing } = source;
  const turn: Turn = {
    id: options.id,
    sessionId,
    parent: source.id,
    base,
    request: options.role === 'raw' ? { ...request, preserve: 'whole' } : request,
    adapter,
    images: [{ ...taken.image, role: 'composite', candidate: 0 }],
    ...(mask && { mask }),
    ...(framing && { framing }),
    ...taken.measured,
    derivation: { kind: 'adopted', turn: source.id, role: options.role, candidate: options.candidate },
    usage: {},
    warnings: [],
    startedAt: at,
    endedAt: now(),
    status: 'done',
  };
  await writer.write(
    (record) =>
      commitTurn(
        record,
        { turn, images: taken.files, providerStates: [] },
        { headAtStart, keepsModel: true },
      ),
    {
      keep: true,
    },
  );
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

interface TakenPicture {
  image: TurnImage;
  /** A file that is not stored yet. */
  files: StoredImage[];
  measured: Pick<Turn, 'preservation' | 'fidelity'>;
}

/** What a composite changed is known already. */
async function takeComposite(
  image: TurnImage,
  { source, candidate }: AdoptPictureOptions,
): Promise<TakenPicture> {
  const known = source.otherCandidates?.find((other) => other.candidate === candidate);
  if (!known) return { image, files: [], measured: {} };
  const { preservation, fidelity } = known;
  return { image, files: [], measured: { preservation, ...(fidelity && { fidelity }) } };
}

/** What a model's own picture changed is measured now; a part of a picture is put where it was cut. */
async function takeRaw(image: TurnImage, { source, context }: AdoptPictureOptions): Promise<TakenPicture> {
  const { images } = context.store;
  const parent = source.base === null ? undefined : await images.get(source.base);
  const result = await images.get(image.id);
  if (!parent || !result)
    throw new CorruptSessionError({
      message: 'The pictures of this turn are missing or damaged in this store.',
    });
  const {
    source: shows,
    preservation,
    fidelity,
    composite,
    width,
    height,
  } = await context.environment.processor.keep(
    {
      parent: parent.bytes,
      result: result.bytes,
      instruction: source.request.instruction,
      mode: 'whole',
      ...restoreFraming(source.framing),
    },
    { signal: new AbortController().signal },
  );
  if (shows === 'parent') throw new InvalidRequestError({ message: 'This turn shows that picture already.' });
  const measured = { preservation, ...(fidelity && { fidelity }) };
  if (!composite) return { image, files: [], measured };
  const id = await hashImage(composite);
  const size = { width, height, byteLength: composite.length };
  return {
    image: { ...image, ...size, id, mediaType: 'image/png' },
    files: [{ id, mediaType: 'image/png', bytes: composite }],
    measured,
  };
}
