import type { AdapterRequest } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import type { GoogleModel } from './google-model.ts';
import type { GoogleTurnOptions } from './turn-options.ts';

/** One turn, with everything that it needs. */
export interface GoogleTurn {
  readonly request: AdapterRequest;
  readonly model: GoogleModel;
  readonly options: GoogleTurnOptions;
  readonly connection: Connection;
  readonly signal: AbortSignal;
}

/** Whether what the model thinks shall be shown: then the answer comes as a stream. */
export function wantsPreviews({ model, options }: GoogleTurn): boolean {
  return model.showsThoughts && options.previews !== false;
}
