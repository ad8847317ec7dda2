import type { ImageMask } from './image-mask.ts';
import type { ReferenceRole } from './image-reference.ts';

/** How the engine treats what was not asked to change. */
export type PreserveMode = 'auto' | 'mask' | 'whole' | 'off';

/** A reference picture, named by id. */
export interface TurnReference {
  /** Id of a picture of this session. */
  image: string;
  /** What it is for. */
  role: ReferenceRole;
}

/** What a person (or a program) asks for. */
export interface TurnRequest {
  /** What to draw or to change. Not empty, at most 32,000 characters. */
  instruction: string;
  /** Id of the picture to change. Absent: make a new one. */
  base?: string;
  /** `adapter:model`. Absent: the session's last one, else the first model of the first adapter. */
  model?: string;
  /** Further pictures. */
  references?: TurnReference[];
  /** Where the base may change; same size as the base. */
  mask?: ImageMask;
  /** Id of a picture with scribbles over the base: guidance, never part of the result. */
  markup?: string;
  /** How many results, 1 unless given. */
  candidates?: number;
  /** Size of the result in pixels. */
  size?: { width: number; height: number };
  /**
   * Where the base's top left pixel lies in a result of another shape, in pixels: the picture is widened (or cut) there.
   * Needs `base` and `size`. Absent: the base is in the middle.
   */
  placement?: { x: number; y: number };
  /** Same seed, same picture on the same back end. Integer, 0 to 2³² − 1. */
  seed?: number;
  /** 0 keeps the base, 1 is free. */
  strength?: number;
  /** Background of the result. */
  background?: 'transparent' | 'opaque';
  /**
   * `auto` decides local or global per turn; `mask` composites inside the mask only; `whole` takes the provider's
   * picture as it is; `off` skips the measurement too. Default `auto`.
   */
  preserve?: PreserveMode;
  /** Options per adapter id. Only the one of the adapter that runs is passed on. */
  options?: { [adapterId: string]: unknown };
  /** Aborting it aborts the turn. */
  signal?: AbortSignal;
}
