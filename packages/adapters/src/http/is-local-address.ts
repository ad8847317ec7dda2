/** Whether an address is on this machine. */
export function isLocalAddress({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '127.0.0.1' || hostname === '[::1]';
}
