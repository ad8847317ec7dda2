import { InvalidRequestError } from '../errors/invalid-request-error.ts';

/**
 * Splits `adapter:model` at the first colon; the model's own id may hold more of them.
 *
 * @throws InvalidRequestError when there is no colon or a part is empty.
 * @example
 * parseModelName('local:scenes'); // → { adapterId: 'local', modelId: 'scenes' }
 */
export function parseModelName(name: string): { adapterId: string; modelId: string } {
  const colon = name.indexOf(':');
  if (colon < 1 || colon === name.length - 1) {
    throw new InvalidRequestError({
      message: `'${name}' is not a model name: write it as 'adapter:model', such as 'local:scenes'.`,
    });
  }
  return { adapterId: name.slice(0, colon), modelId: name.slice(colon + 1) };
}
