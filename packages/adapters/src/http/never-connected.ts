/** Node's and undici's codes for failures before the first byte was sent (libuv's errors; undici's `UND_ERR_CONNECT_TIMEOUT`). */
const codes = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Codes of OpenSSL for certificates that are not trusted: the handshake comes before the request. */
const certificate = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|ERR_SSL_)/;

/** Whether a rejection of `fetch` proves that nothing was sent. Only Node says so: a browser tells every failure the same way. */
export function neverConnected(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string' && (codes.has(code) || certificate.test(code))) return true;
  if (error instanceof AggregateError) return error.errors.length > 0 && error.errors.every(neverConnected);
  return neverConnected(error.cause);
}
