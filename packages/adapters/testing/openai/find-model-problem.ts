import type { SimulatedAnswer } from '../core/simulated-provider.ts';
import type { ImageParameters } from './image-parameters.ts';
import { openaiError } from './openai-error.ts';

/** What a request has besides its parameters. */
export interface RequestFiles {
  readonly hasMarkup?: boolean;
}

const standardSizes = ['auto', '1024x1024', '1536x1024', '1024x1536'];

/**
 * The answer to what a model does not take; undefined when it takes everything. Source: the comments of the vendor's SDK, 7.57.0,
 * `resources/images.d.ts`; `complexity` from 2.6 on by the image generation guide.
 */
export function findModelProblem(
  { model, quality, complexity, input_fidelity, size = 'auto', background, output_format }: ImageParameters,
  { hasMarkup = false }: RequestFiles = {},
): SimulatedAnswer | undefined {
  const version = Number(/^gpt-image-(\d+(\.\d+)?)/.exec(model)?.[1] ?? Number.NaN);
  const isMini = model === 'gpt-image-1-mini';
  if (!Number.isFinite(version) || (version < 1.5 && !isMini)) {
    return openaiError(404, {
      message: `The model '${model}' does not exist or you do not have access to it.`,
      type: 'invalid_request_error',
      code: 'model_not_found',
      param: 'model',
    });
  }
  const problems: Record<string, boolean> = {
    quality: version < 2.5 && (quality === 'xhigh' || quality === 'max'),
    complexity: version < 2.6 && complexity !== undefined,
    input_fidelity: input_fidelity !== undefined && (version >= 2 || (isMini && input_fidelity === 'high')),
    markup: hasMarkup && version < 2.5,
    size: version < 2 && !standardSizes.includes(size),
    background: background === 'transparent' && output_format === 'jpeg',
  };
  const param = Object.keys(problems).find((name) => problems[name]);
  if (param === undefined) return undefined;
  return openaiError(400, {
    message: `The parameter '${param}' is not supported for the model '${model}' in this form.`,
    type: 'invalid_request_error',
    code: 'unsupported_parameter',
    param,
  });
}
