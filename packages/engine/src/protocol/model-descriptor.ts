import type { Capabilities } from './capabilities.ts';

/** What a model costs. Estimates come from here; the real figure comes with the `usage` event. */
export interface ModelPricing {
  /** US dollars for one result of the default size. */
  perImageUsd?: number;
  /** US dollars for a million result pixels, added to `perImageUsd`. */
  perMegapixelUsd?: number;
  /** Day on which the price was read, as `YYYY-MM-DD`. */
  asOf?: string;
}

/** A model that an adapter offers. Ids are open strings: vendors change them monthly. */
export interface ModelDescriptor {
  /** Id within the adapter. The full name is `adapter:model`. */
  id: string;
  /** Name for people. */
  label: string;
  /** What it can do. */
  capabilities: Capabilities;
  /** SPDX id or name of the licence of its weights. Absent: not known or not applicable. */
  licence?: string;
  /** Bytes to download before the first use. Absent: nothing to download. */
  downloadBytes?: number;
  /** What it costs. Absent: not known; 0 is written out for models that run on the device. */
  pricing?: ModelPricing;
  /** Instructions that show what it does well, for an empty screen. */
  promptsToTry?: string[];
}
