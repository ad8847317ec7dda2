/**
 * What the built playground may load and do. Served as a header, and written into the page for plain file hosts. It may
 * call any server, since a person may enter any, but take code from nowhere else than here: see
 * docs/decisions/the-page-may-call-any-server.md.
 */
export const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self' blob: data: https: http: wss: ws:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
].join('; ');
