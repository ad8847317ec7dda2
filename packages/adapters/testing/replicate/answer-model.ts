import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import { checkKey, problem } from './problem.ts';

/** A model that nobody knows by name, described as the API does it. */
const painter = {
  owner: 'somebody',
  name: 'painter',
  latest_version: {
    id: 'a'.repeat(64),
    openapi_schema: {
      components: {
        schemas: {
          Input: {
            type: 'object',
            properties: {
              prompt: { type: 'string' },
              image_input: { type: 'array', items: { type: 'string', format: 'uri' } },
              width: { type: 'integer' },
              height: { type: 'integer' },
              num_outputs: { type: 'integer' },
              seed: { type: 'integer' },
              output_format: { allOf: [{ $ref: '#/components/schemas/output_format' }] },
            },
          },
          output_format: { type: 'string', enum: ['webp', 'png'] },
        },
      },
    },
  },
};

/** `GET /v1/models/<owner>/<name>`. */
export function answerModel(request: SimulatedRequest): SimulatedAnswer {
  const early = checkKey(request);
  if (early) return early;
  if (request.captured[0] !== 'somebody/painter')
    return problem(404, 'The requested resource could not be found.');
  return { status: 200, body: JSON.stringify(painter) };
}

/** `GET /v1/collections/<slug>`. */
export function answerCollection(request: SimulatedRequest): SimulatedAnswer {
  const early = checkKey(request);
  if (early) return early;
  const known = { owner: 'black-forest-labs', name: 'flux-2-pro', latest_version: null };
  const models = request.captured[0] === 'text-to-image' ? [known, painter] : [known];
  return { status: 200, body: JSON.stringify({ slug: request.captured[0], models }) };
}
