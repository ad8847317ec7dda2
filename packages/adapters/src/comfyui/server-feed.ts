import { AbortedError } from '@pentimento/engine';
import { pause } from '../http/pause.ts';
import type { ComfyuiTurn } from './comfyui-turn.ts';

const openMs = 5000;

/** The server's socket as a line of frames. Where there is none, or it closes, it is only ever silent. */
export class ServerFeed {
  readonly #socket: WebSocket | undefined;
  readonly #frames: (string | ArrayBuffer)[] = [];
  #wake: () => void = () => undefined;

  constructor(socket: WebSocket | undefined) {
    this.#socket = socket;
    if (!socket) return;
    socket.binaryType = 'arraybuffer';
    socket.addEventListener('message', ({ data }: MessageEvent<string | ArrayBuffer>) => {
      this.#frames.push(data);
      this.#wake();
    });
    socket.addEventListener('close', () => this.#wake());
  }

  /** Whether frames may still come. */
  get isOpen(): boolean {
    return this.#socket?.readyState === 1;
  }

  /** The next frame; undefined after so long a silence, or when the socket closes. @throws AbortedError */
  async next(silenceMs: number, signal: AbortSignal): Promise<string | ArrayBuffer | undefined> {
    if (signal.aborted) throw new AbortedError({ message: 'Stopped.' });
    if (this.#frames.length > 0) return this.#frames.shift();
    const woken = new AbortController();
    this.#wake = () => woken.abort();
    const either = AbortSignal.any([signal, woken.signal]);
    await pause(silenceMs, either).catch((error: unknown) => {
      if (signal.aborted) throw error;
    });
    return this.#frames.shift();
  }

  close(): void {
    this.#socket?.close();
  }
}

/** Opens the socket under a client's name. It is a comfort, not a need: without it, the feed is silent. */
export async function openServerFeed(
  { connection, settings, signal }: Pick<ComfyuiTurn, 'connection' | 'settings' | 'signal'>,
  clientId: string,
): Promise<ServerFeed> {
  const socket = createSocket(settings, `${connection.baseUrl}/ws?clientId=${clientId}`);
  const feed = new ServerFeed(socket);
  if (!socket) return feed;
  try {
    await opened(socket, signal);
  } catch (error) {
    socket.close();
    if (signal.aborted) throw error;
    connection.log({ level: 'info', message: 'No socket: progress is asked for instead.' });
  }
  return feed;
}

/** Undefined where there are no sockets, or none may go there: a page with https may not open one with http. */
function createSocket(
  { WebSocket = globalThis.WebSocket }: ComfyuiTurn['settings'],
  address: string,
): WebSocket | undefined {
  const url = URL.parse(address, globalThis.location?.href);
  if (!WebSocket || !url) return undefined;
  url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
  try {
    return new WebSocket(url);
  } catch {
    return undefined;
  }
}

function opened(socket: WebSocket, signal: AbortSignal): Promise<void> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(openMs)]);
  return new Promise((resolve, reject) => {
    const fail = (): void =>
      reject(limit.aborted ? (limit.reason as Error) : new Error('the socket does not open'));
    socket.addEventListener('open', () => resolve(), { once: true });
    socket.addEventListener('error', fail, { once: true });
    limit.addEventListener('abort', fail, { once: true });
    if (limit.aborted) fail();
  });
}
