import type { ServerResponse } from 'node:http';
import type { ConformanceFault } from '@pentimento/engine/testing';
import type { Exchange } from './exchange.ts';
import type { SimulatedAnswer, SimulatedProvider } from './simulated-provider.ts';

/** An answer on its way. */
export interface OutgoingAnswer {
  readonly answer: SimulatedAnswer;
  readonly response: ServerResponse;
  readonly exchange: Exchange;
  readonly fault: ConformanceFault | undefined;
  readonly eventDelayMs: number;
  readonly provider: SimulatedProvider;
  readonly signal: AbortSignal;
}

/** Writes an answer, piece by piece when it is a stream, and breaks it off where a fault says so. */
export async function sendAnswer(outgoing: OutgoingAnswer): Promise<void> {
  const { answer, response, exchange, eventDelayMs, provider, signal } = outgoing;
  const isStream = typeof answer.body !== 'string' && !(answer.body instanceof Uint8Array);
  response.writeHead(answer.status, {
    'content-type': isStream ? 'text/event-stream; charset=utf-8' : 'application/json',
    ...provider.corsHeaders,
    ...answer.headers,
  });
  const pieces = isStream ? (answer.body as AsyncIterable<string>) : [answer.body as string | Uint8Array];
  for await (const piece of pieces) {
    if (isStream && eventDelayMs > 0) await new Promise((resolve) => setTimeout(resolve, eventDelayMs));
    if (signal.aborted) return;
    if (endedByFault(outgoing) || (await writePiece(outgoing, Buffer.from(piece as string)))) return;
    if (isStream) exchange.answerEvents += 1;
  }
  if (endedByFault(outgoing)) return;
  exchange.end = 'answered';
  response.end();
}

/** Whether the answer is broken off here: before the next event, or after the last. */
function endedByFault(outgoing: OutgoingAnswer): boolean {
  const { fault, exchange } = outgoing;
  if (fault?.kind !== 'cut' || fault.afterEvents === undefined) return false;
  if (exchange.answerEvents < fault.afterEvents) return false;
  breakOff(outgoing);
  return true;
}

/** Writes a piece, or as much of it as a fault lets pass. True: nothing more may follow. */
async function writePiece(outgoing: OutgoingAnswer, bytes: Uint8Array): Promise<boolean> {
  const { fault, response, exchange, signal } = outgoing;
  const room = fault?.kind === 'cut' ? (fault.afterBytes ?? Infinity) - exchange.answerBytes : Infinity;
  const isStalled = fault?.kind === 'stall';
  const part = bytes.subarray(0, Math.min(room, isStalled ? Math.ceil(bytes.length / 2) : bytes.length));
  exchange.answerBytes += part.length;
  await new Promise<void>((resolve) => response.write(part, () => resolve()));
  if (isStalled) {
    if (!signal.aborted) await once(signal);
    return true;
  }
  if (part.length === bytes.length) return false;
  breakOff(outgoing);
  return true;
}

function once(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}

function breakOff({ fault, response, exchange }: OutgoingAnswer): void {
  exchange.end = 'failed';
  if (fault?.kind === 'cut' && fault.isClean) response.end();
  else response.destroy();
}
