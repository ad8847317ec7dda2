/** True in Node itself. Not told by a missing `Worker`: onnxruntime-web puts one of its own there. */
export function isNode(): boolean {
  const { process } = globalThis as { process?: { versions?: { node?: string } } };
  return process?.versions?.node !== undefined && typeof document === 'undefined';
}
