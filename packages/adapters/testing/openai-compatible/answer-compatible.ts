import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import { drawPicture } from '../picture/draw-picture.ts';
import { spoilPicture } from '../picture/spoil-picture.ts';
import { compatibleError, compatibleFault } from './compatible-fault.ts';
import type { CompatibleServer } from './compatible-server.ts';
import { type CompatibleRequest, readCompatibleRequest } from './read-compatible-request.ts';

/** `POST /v1/images/generations` and `/v1/images/edits`. */
export async function answerCompatible(
  request: SimulatedRequest,
  maskMode: 'exact' | 'hint',
): Promise<SimulatedAnswer> {
  const server = request.captured[0] as CompatibleServer;
  const early = compatibleFault(server, request);
  if (early) return early;
  let understood: CompatibleRequest;
  try {
    understood = await readCompatibleRequest(server, request);
  } catch (error) {
    return compatibleError(server, 400, error instanceof Error ? error.message : String(error));
  }
  const { fields } = understood;
  const turn = request.noteTurn(understood.turn);
  // Another seed, another picture: it is drawn into the words.
  const drawn = { ...turn, instruction: `${turn.instruction} ${fields.seed}` };
  const count = request.fault?.kind === 'empty' ? 0 : turn.candidates;
  const data = await Promise.all(
    Array.from({ length: count }, async (_, candidate) =>
      request.fault?.kind === 'foreign-address'
        ? { url: 'https://pictures.example.net/result.png' }
        : {
            b64_json: spoilPicture(
              await drawPicture(drawn, { candidate, progress: 1, maskMode }),
              request.fault,
            ),
          },
    ),
  );
  const created = 1_795_000_000;
  if (!fields.stream) return { status: 200, body: JSON.stringify({ created, data, output_format: 'png' }) };
  return { status: 200, body: streamWords(turn.instruction, { created, data }) };
}

/** vLLM-Omni's stream: the words as they are thought of, then the pictures in one event. */
async function* streamWords(
  instruction: string,
  result: { created: number; data: unknown },
): AsyncGenerator<string> {
  const object = 'image.edit.chunk';
  for (const [index, delta] of instruction.split(/(?= )/).entries())
    yield `data: ${JSON.stringify({ object, type: 'ar_delta', delta, index, created: result.created })}\n\n`;
  yield `data: ${JSON.stringify({ object, type: 'image', ...result, output_format: 'png' })}\n\n`;
  yield 'data: [DONE]\n\n';
}
