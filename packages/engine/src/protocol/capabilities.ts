/** Picture sizes that a model accepts: either any size inside limits, or a list. */
export type SizeCapability =
  | {
      /** Width and height must be multiples of this many pixels. */
      multipleOf: number;
      /** Smallest width × height, in pixels. */
      minPixels: number;
      /** Largest width × height, in pixels. */
      maxPixels: number;
      /** Largest long side ÷ short side. */
      maxRatio: number;
    }
  | {
      /** The accepted sizes as [width, height], in pixels. The first is the default. */
      list: [number, number][];
    };

/** What a model can do, as data. The engine negotiates every request against it. */
export interface Capabilities {
  /** Makes a picture from words alone. */
  generate: boolean;
  /** Changes a given picture. */
  edit: boolean;
  /** `exact`: nothing outside the mask changes. `hint`: the model may repaint outside it. `none`: takes no mask. */
  mask: 'exact' | 'hint' | 'none';
  /** Takes scribbles laid over the picture as guidance. */
  markup: boolean;
  /** Most reference pictures a request may carry, the base not counted. */
  maxReferences: number;
  /** Most results that one request may ask for. */
  maxCandidates: number;
  /** `image`: passing pictures while it runs. `progress`: numbers only. `none`: silence until the end. */
  previews: 'image' | 'progress' | 'none';
  /** Who keeps the provider's own context: its server, the client (opaque state), or nobody. */
  conversation: 'server' | 'client' | 'none';
  /** Honours a seed. */
  seed: boolean;
  /** Can make transparent pictures. */
  transparency: boolean;
  /** Takes a negative prompt. */
  negativePrompt: boolean;
  /** Takes a strength, 0 (keep) to 1 (free). */
  strength: boolean;
  /** Accepted picture sizes. */
  size: SizeCapability;
  /** `device`: runs here. `direct`: a browser may call it. `relay`: needs a server in between. */
  reach: 'device' | 'direct' | 'relay';
}
