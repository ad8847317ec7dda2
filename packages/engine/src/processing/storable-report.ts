import type { FidelityComparison, FidelityReport, RegionFidelity } from '../protocol/fidelity-report.ts';

/** The report as JSON can hold it: an infinite PSNR becomes null. */
export function storableReport({ parent, origin }: FidelityReport): FidelityReport {
  return { parent: storableComparison(parent), ...(origin && { origin: storableComparison(origin) }) };
}

function storableComparison({ inside, outside, whole, ...rest }: FidelityComparison): FidelityComparison {
  return {
    ...(inside && { inside: storableRegion(inside) }),
    ...(outside && { outside: storableRegion(outside) }),
    whole: storableRegion(whole),
    ...rest,
  };
}

function storableRegion(region: RegionFidelity): RegionFidelity {
  return { ...region, psnr: region.psnr !== null && Number.isFinite(region.psnr) ? region.psnr : null };
}
