import { type EngineError, ModelUnavailableError } from '@pentimento/engine';

/** A back end cannot compile or correctly compute a model whose files are all here: another one may. */
export class BackendUnfitError extends ModelUnavailableError {
  constructor(cause: EngineError) {
    super({ message: cause.message, cause });
  }
}
