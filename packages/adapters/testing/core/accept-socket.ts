import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { SimulatorState } from './start-simulator.ts';

/** A WebSocket (RFC 6455) that a client has opened: the provider's end, which only ever talks. */
export interface SimulatedSocket {
  readonly query: URLSearchParams;
  /** Sends a text, or bytes. After the client has gone: nothing. */
  send(message: string | Uint8Array): void;
  close(): void;
  onClose(listener: () => void): void;
}

/** Appended to the client's key before hashing (RFC 6455, section 1.3). */
const magic = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const closeFrame = Buffer.from([0x88, 0]);

/** Accepts a socket for a provider that takes them; turns others away. */
export function acceptSocket(state: SimulatorState, request: IncomingMessage, socket: Duplex): void {
  const url = new URL(request.url ?? '/', state.url);
  const [, id = '', path = '/'] = /^\/([^/]*)(\/.*)?$/.exec(url.pathname) ?? [];
  const { socketPath, acceptSocket: accept } = state.providers.get(id) ?? {};
  if (!accept || path !== socketPath) return void socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
  const key = createHash('sha1').update(`${request.headers['sec-websocket-key']}${magic}`).digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${key}\r\n\r\n`,
  );
  // All that a client says here is that it goes: a close frame, or the end of the connection.
  socket.on('data', (chunk: Buffer) => {
    if ((chunk[0] ?? 0) % 16 === 8) socket.end(closeFrame);
  });
  socket.on('error', () => undefined);
  accept({
    query: url.searchParams,
    send: (message) => void (socket.writable && socket.write(toFrame(message))),
    close: () => socket.end(closeFrame),
    onClose: (listener) => void socket.once('close', listener),
  });
}

function toFrame(message: string | Uint8Array): Buffer {
  const payload = Buffer.from(message as string);
  const header = Buffer.alloc(10);
  header[0] = typeof message === 'string' ? 0x81 : 0x82;
  header[1] = 127;
  header.writeBigUInt64BE(BigInt(payload.length), 2);
  if (payload.length > 65_535) return Buffer.concat([header, payload]);
  if (payload.length < 126) return Buffer.concat([Buffer.from([header[0], payload.length]), payload]);
  const short = Buffer.from([header[0], 126, payload.length >> 8, payload.length & 255]);
  return Buffer.concat([short, payload]);
}
