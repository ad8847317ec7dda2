import type { EncodedImage } from '../../protocol/encoded-image.ts';
import type { ImageAdapter } from '../../protocol/image-adapter.ts';
import type { PixelImage } from '../../protocol/pixel-image.ts';
import type { ConformanceNetwork } from './conformance-network.ts';

/** Groups of cases that an adapter may be unable to run. */
export type ConformanceGroup =
  /** The mask reaches the model, the right way round. */
  | 'mask'
  /** References arrive in order. */
  | 'references'
  /** Several results in one request. */
  | 'candidates'
  /** Passing pictures, or progress. */
  | 'previews'
  /** What was used and what it cost. */
  | 'usage'
  /** Results that are addresses. */
  | 'result addresses'
  /** Jobs are stopped at the provider when the turn is aborted. */
  | 'cancellation'
  /** A turn that the provider has taken on goes on after a reload. */
  | 'resuming'
  /** Everything that needs a back end which can be disturbed. */
  | 'network'
  /** Single faults: see `ConformanceFault`. */
  | 'rate-limited'
  | 'overloaded'
  | 'request-timeout'
  | 'gateway-timeout'
  | 'unauthorised'
  | 'unknown-model'
  | 'bad-request'
  | 'refused-input'
  | 'refused-output'
  | 'empty'
  | 'broken-picture'
  | 'not-a-picture'
  | 'lost';

/** What the suite needs to know of an adapter. */
export interface AdapterConformanceSetup {
  /** Name in the test report. */
  name: string;
  /** A fresh adapter, with its network answered by the test. */
  createAdapter: () => ImageAdapter | Promise<ImageAdapter>;
  /** Model to try. Default: the first. */
  modelId?: string;
  /** Something that the model can draw, and a change to it. */
  instructions?: { generate: string; edit: string };
  /** Decodes a result; without it, cases about pixels are skipped. */
  decode?: (image: EncodedImage) => Promise<PixelImage>;
  /** Network access lent to the adapter. Default: none. */
  fetch?: typeof globalThis.fetch;
  /** A simulator of the provider. Absent: the adapter uses no network, which `skips.network` says. */
  network?: ConformanceNetwork;
  /** Why a group of cases cannot be run. Without a reason, the adapter and the simulator must do what the group asks for. */
  skips?: Partial<Record<ConformanceGroup, string>>;
  /** Options of a turn under which the adapter's answer streams, and those under which it does not. Default: none of its own. */
  turnOptions?: { streaming?: unknown; plain?: unknown };
  /** How many random places of a streaming answer are cut, besides all boundaries between events; a fifth of it of a plain one. Default 200. */
  randomCuts?: number;
  /** Longest time for one case, in milliseconds, against hanging only. Default 60,000. */
  timeoutMs?: number;
}
