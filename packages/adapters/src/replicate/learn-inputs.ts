import { readJson } from '../http/read-json.ts';
import { sendRequest } from '../http/send-request.ts';
import { modelAnswerSchema as schema } from './model-answer.ts';
import { readInputs } from './read-inputs.ts';
import type { ModelInputs } from './replicate-model.ts';
import type { ReplicateTurn } from './replicate-turn.ts';

/** What most models call their inputs. */
const usual: ModelInputs = { pictures: { name: 'image', isList: false }, size: 'none' };

/** What the turn's model calls its inputs: asked for where it is not known. */
export async function learnInputs({ model, connection, signal }: ReplicateTurn): Promise<ModelInputs> {
  if (model.inputs) return model.inputs;
  const [name = ''] = model.descriptor.id.split(':');
  const response = await sendRequest(connection, {
    method: 'GET',
    path: `/models/${name}`,
    isPaid: false,
    signal,
  });
  const { latest_version: version } = await readJson(response, { connection, signal, isPaid: false, schema });
  return readInputs(version?.openapi_schema) ?? usual;
}
