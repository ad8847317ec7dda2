/** Node's and undici's codes for failures before the first byte was sent. */
const notSent = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EADDRNOTAVAIL',
  'ERR_INVALID_URL',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** Codes of OpenSSL for certificates that are not trusted: the handshake comes before the request. */
const certificate = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|ERR_TLS_|ERR_SSL_)/;

/** Codes for a connection that was open and ended without an answer that can be read. */
const sent = new Set([
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_SOCKET',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_HEADERS_OVERFLOW',
]);

/**
 * What a rejection of `fetch` proves: that the request was not sent, or that it may well have been. Only Node says so, by the
 * code of a cause; a browser tells every failure in the same words, and then this is undefined.
 */
export function findSendEvidence(error: unknown): 'sent' | 'not-sent' | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code } = error as { code?: unknown };
  if (typeof code === 'string') {
    if (notSent.has(code) || certificate.test(code)) return 'not-sent';
    if (sent.has(code) || code.startsWith('HPE_')) return 'sent';
  }
  if (!(error instanceof AggregateError)) return findSendEvidence(error.cause);
  // One try for each address of the host.
  const all = new Set(error.errors.map(findSendEvidence));
  if (all.has('sent')) return 'sent';
  return all.size === 1 && all.has('not-sent') ? 'not-sent' : undefined;
}
