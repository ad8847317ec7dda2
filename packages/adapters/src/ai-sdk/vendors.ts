import type { SizeCapability } from '@pentimento/engine';
import type { MaskPolarity } from './ai-sdk-options.ts';

/** What the AI SDK does not say of a vendor's models. */
export interface Vendor {
  readonly maskPolarity: MaskPolarity;
  readonly shape: 'size' | 'aspect-ratio';
  readonly maxReferences: number;
  /** Where it is not honoured, it is not offered; where that is not known, the package's warning says so. */
  readonly seed: boolean;
  readonly size: SizeCapability;
}

const unknown: Vendor = {
  maskPolarity: 'white',
  shape: 'size',
  maxReferences: 3,
  seed: true,
  size: { multipleOf: 16, minPixels: 65_536, maxPixels: 4_194_304, maxRatio: 4 },
};

const openai: Vendor = {
  maskPolarity: 'transparent',
  shape: 'size',
  maxReferences: 15,
  seed: false,
  size: { multipleOf: 16, minPixels: 655_360, maxPixels: 8_294_400, maxRatio: 3 },
};

const shapes: Vendor = { ...unknown, shape: 'aspect-ratio' };

/** By the first part of `provider`. Sources and date: see `profile.ts`. */
const vendors: Readonly<Record<string, Vendor>> = {
  openai,
  azure: openai,
  google: { ...shapes, seed: false },
  luma: { ...shapes, seed: false },
};

/** The vendor's part of `provider`, such as `openai` of `openai.image`. */
export function vendorName({ provider }: { provider: string }): string {
  return provider.split('.')[0] ?? provider;
}

/** What is known of a vendor, or assumed of one that is not known. */
export function findVendor(name: string): Vendor {
  return Object.hasOwn(vendors, name) ? (vendors[name] ?? unknown) : unknown;
}
