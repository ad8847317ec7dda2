import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import type { CompatibleServer } from './compatible-server.ts';

/** An error as the server writes it. */
export function compatibleError(server: CompatibleServer, status: number, message: string): SimulatedAnswer {
  const bodies: Readonly<Record<CompatibleServer, unknown>> = {
    'stable-diffusion-cpp': { error: message },
    'vllm-omni': { detail: message },
    sglang: { detail: message },
    localai: { error: { code: status, message, type: '' } },
  };
  return { status, body: JSON.stringify(bodies[server]) };
}

/** The answer that a fault of the server itself stands for; undefined for those that spoil a success. */
export function compatibleFault(
  server: CompatibleServer,
  { fault, headers }: SimulatedRequest,
): SimulatedAnswer | undefined {
  switch (fault?.kind) {
    case 'overloaded':
      return server === 'stable-diffusion-cpp'
        ? compatibleError(server, 500, 'generate_image returned no results')
        : compatibleError(
            server,
            503,
            'Diffusion engine not initialized. Start server with a diffusion model.',
          );
    // What a web server in front of it says.
    case 'request-timeout':
      return { status: 408, headers: { 'content-type': 'text/html' }, body: '<h1>408 Request Time-out</h1>' };
    case 'gateway-timeout':
      return { status: 504, headers: { 'content-type': 'text/html' }, body: '<h1>504 Gateway Time-out</h1>' };
    case 'unauthorised':
      return compatibleError(server, 401, `Invalid API key: ${headers.get('authorization')}`);
    case 'unknown-model':
      return compatibleError(server, 404, 'The model `unheard-of` does not exist.');
    case 'bad-request':
      return compatibleError(server, 400, "Invalid size format: '17x'. Expected format: 'WIDTHxHEIGHT'.");
    default:
      return undefined;
  }
}
