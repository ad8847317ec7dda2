/** Threads for the WebAssembly runtime: it can only share memory where the page is cross-origin isolated. */
export function threadCount(): number {
  if (globalThis.crossOriginIsolated !== true) return 1;
  return Math.max(1, Math.min(4, Math.floor((navigator.hardwareConcurrency || 1) / 2)));
}
