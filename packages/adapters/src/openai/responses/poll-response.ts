import { askUntilAnswered } from '../../http/ask-until-answered.ts';
import { pause } from '../../http/pause.ts';
import { readJson } from '../../http/read-json.ts';
import { sendRequest } from '../../http/send-request.ts';
import { pictureFields } from './finish-response.ts';
import type { ResponsesTurn } from './map-responses-request.ts';
import { type ResponseObject, responseSchema } from './response-object.ts';

const intervalMs = 2000;
const mostPolls = 150;

/** A stored response, as soon as it has come to an end. @throws EngineError when it is not there, or does not end in five minutes. */
export async function pollResponse(
  { connection, signal }: ResponsesTurn,
  responseId: string,
): Promise<ResponseObject> {
  const path = `/responses/${encodeURIComponent(responseId)}`;
  const reading = { connection, signal, isPaid: false };
  const asking = { label: connection.label, signal };
  for (let poll = 1; ; poll += 1) {
    const response = await askUntilAnswered(async () => {
      const answer = await sendRequest(connection, { method: 'GET', path, isPaid: false, signal });
      return readJson(answer, { ...reading, schema: responseSchema, pictureFields });
    }, asking);
    const isOpen = response.status === 'in_progress' || response.status === 'queued';
    if (!isOpen || poll === mostPolls) return response;
    await pause(intervalMs, signal);
  }
}
