import { InvalidRequestError } from '@pentimento/engine';

/** The provider no longer has the response that a turn goes on from. Never leaves the adapter: the turn is sent whole instead. */
export class PreviousResponseLostError extends InvalidRequestError {}
