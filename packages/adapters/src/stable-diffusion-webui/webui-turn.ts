import type { AdapterRequest } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import type { WebuiSettings } from './stable-diffusion-webui-options.ts';
import type { StableDiffusionWebuiTurnOptions } from './turn-options.ts';

/** One turn, with everything that it needs. */
export interface WebuiTurn {
  readonly request: AdapterRequest;
  readonly settings: WebuiSettings;
  readonly options: StableDiffusionWebuiTurnOptions;
  readonly connection: Connection;
  /** The name that the server shall give to its work, so that it can be told from that of others. */
  readonly taskId: string;
  readonly signal: AbortSignal;
}
