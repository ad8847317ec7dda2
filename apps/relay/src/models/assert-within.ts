import { type AdapterRequest, InvalidRequestError } from '@pentimento/engine';
import type { OfferedModel } from './model-catalogue.ts';

/** A page negotiates what it asks for; others may not have. @throws InvalidRequestError */
export function assertWithin(
  { descriptor: { label, capabilities } }: OfferedModel,
  { candidates, references, base }: Pick<AdapterRequest, 'candidates' | 'references' | 'base'>,
): void {
  const { maxCandidates, maxReferences, edit, generate } = capabilities;
  if (candidates > maxCandidates) throw refusal(`${label} makes ${maxCandidates} at a time here.`);
  if (references.length > maxReferences) throw refusal(`${label} takes ${maxReferences} reference pictures.`);
  if (base && !edit) throw refusal(`${label} cannot change pictures.`);
  if (!base && !generate) throw refusal(`${label} needs a picture to change.`);
}

function refusal(message: string): InvalidRequestError {
  return new InvalidRequestError({ message });
}
