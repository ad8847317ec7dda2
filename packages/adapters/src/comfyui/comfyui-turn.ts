import type { AdapterRequest } from '@pentimento/engine';
import type { Connection } from '../http/connection.ts';
import type { ComfyuiModel } from './comfyui-model.ts';
import type { ComfyuiSettings } from './comfyui-options.ts';
import type { ComfyuiTurnOptions } from './turn-options.ts';

/** One turn, with everything that it needs. */
export interface ComfyuiTurn {
  readonly request: AdapterRequest;
  readonly model: ComfyuiModel;
  readonly settings: ComfyuiSettings;
  readonly options: ComfyuiTurnOptions;
  readonly connection: Connection;
  readonly signal: AbortSignal;
}
