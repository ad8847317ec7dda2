import { InvalidRequestError } from '@pentimento/engine';

/** A form that may be so long and no longer, whatever its header says. @throws InvalidRequestError */
export async function readForm(request: Request, maxBytes: number): Promise<FormData> {
  const type = request.headers.get('content-type') ?? '';
  if (!type.startsWith('multipart/form-data')) throw refusal('The relay takes a turn as a form.');
  const tooLong = refusal(
    `This turn has more than ${Math.round(maxBytes / 1e6)} MB of pictures, which is as much as the relay takes. Make them smaller.`,
  );
  if (Number(request.headers.get('content-length')) > maxBytes) throw tooLong;
  let length = 0;
  const limit = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      length += chunk.length;
      if (length > maxBytes) controller.error(tooLong);
      else controller.enqueue(chunk);
    },
  });
  try {
    const body = request.body?.pipeThrough(limit) ?? null;
    return await new Response(body, { headers: { 'content-type': type } }).formData();
  } catch (error) {
    throw length > maxBytes ? tooLong : refusal('The turn did not come whole. Send it again.', error);
  }
}

function refusal(message: string, cause?: unknown): InvalidRequestError {
  return new InvalidRequestError({ message, cause });
}
