import { InvalidRequestError } from '../errors/invalid-request-error.ts';
import type { AdapterRequest } from '../protocol/adapter-request.ts';
import type { Capabilities } from '../protocol/capabilities.ts';
import type { TurnWarning } from '../protocol/turn-warning.ts';
import { fitSize } from './fit-size.ts';

/** A request that the model can take, and what had to be said about it. */
export interface NegotiatedRequest {
  request: AdapterRequest;
  warnings: TurnWarning[];
}

/** Options of `negotiateRequest`. */
export interface NegotiateOptions {
  request: AdapterRequest;
  capabilities: Capabilities;
  /** Name of the model for messages. */
  label: string;
  /** Whether the engine puts back what the model changes outside the mask. */
  isPreserved: boolean;
}

/**
 * Fits a request to what a model can do. What it cannot do is reported as a warning, or refused where the result would
 * not be what was asked for. Never dropped silently.
 *
 * @throws InvalidRequestError when the model cannot do what the request is about.
 */
export function negotiateRequest(options: NegotiateOptions): NegotiatedRequest {
  const { request, capabilities, label, isPreserved } = options;
  const warnings: TurnWarning[] = [];
  const warn = (kind: TurnWarning['kind'], feature: string, details: string): void =>
    void warnings.push({ kind, feature, details });
  const fitted: AdapterRequest = { ...request };

  if (request.base && !capabilities.edit)
    throw refusal(
      `${label} cannot change pictures, only make new ones. Choose another model, or start without a base.`,
    );
  if (!request.base && !capabilities.generate)
    throw refusal(
      `${label} cannot make pictures from words, only change them. Choose another model, or give it a picture.`,
    );
  if (request.references.length > capabilities.maxReferences) {
    throw refusal(
      capabilities.maxReferences === 0
        ? `${label} takes no reference pictures. Leave them out, or choose another model.`
        : `${label} takes at most ${capabilities.maxReferences} reference pictures, and ${request.references.length} were given. Remove some, or choose another model.`,
    );
  }
  if (request.markup && !capabilities.markup) {
    delete fitted.markup;
    warn('unsupported', 'markup', `${label} takes no scribbles: they were left out.`);
  }
  if (request.mask && capabilities.mask === 'none') {
    delete fitted.mask;
    if (isPreserved)
      warn('degraded', 'mask', `${label} does not see the mask; what it changes outside is put back.`);
    else warn('unsupported', 'mask', `${label} takes no mask: it may change any part of the picture.`);
  }
  if (request.mask && capabilities.mask === 'hint' && !isPreserved)
    warn('degraded', 'mask', `${label} takes the mask as a hint: it may change the picture outside it.`);
  if (request.candidates > capabilities.maxCandidates) {
    fitted.candidates = capabilities.maxCandidates;
    warn(
      'degraded',
      'candidates',
      `${label} makes ${capabilities.maxCandidates} at a time, not ${request.candidates}.`,
    );
  }
  for (const feature of ['seed', 'strength'] as const) {
    if (request[feature] === undefined || capabilities[feature]) continue;
    delete fitted[feature];
    warn('unsupported', feature, `${label} has no ${feature}: it was left out.`);
  }
  if (request.background === 'transparent' && !capabilities.transparency) {
    delete fitted.background;
    warn('unsupported', 'background', `${label} cannot make transparent pictures.`);
  }
  if (request.size) {
    fitted.size = fitSize(request.size, capabilities.size);
    if (fitted.size.width !== request.size.width || fitted.size.height !== request.size.height) {
      warn(
        'degraded',
        'size',
        `${label} cannot make ${request.size.width} × ${request.size.height}: it makes ${fitted.size.width} × ${fitted.size.height}.`,
      );
    }
  }
  return { request: fitted, warnings };
}

function refusal(message: string): InvalidRequestError {
  return new InvalidRequestError({ message });
}
