import type { SimulatedProvider } from '../core/simulated-provider.ts';
import { answerCompatible } from './answer-compatible.ts';
import { compatibleServers } from './compatible-server.ts';

const models = {
  'stable-diffusion-cpp': ['sd-cpp-local'],
  'vllm-omni': ['Qwen/Qwen-Image-Edit-2511'],
  sglang: ['black-forest-labs/FLUX.2-dev'],
  localai: ['llama-3.2-3b', 'flux.1-kontext-dev', 'whisper-1'],
} as const;

const server = compatibleServers.join('|');

/** Servers that nearly speak the Images API, each below `/openai-compatible/<server>/v1`. */
export function createSimulatedProvider({
  maskMode = 'exact',
}: { readonly maskMode?: 'exact' | 'hint' } = {}): SimulatedProvider {
  return {
    id: 'openai-compatible',
    apiPath: '/stable-diffusion-cpp/v1',
    corsHeaders: { 'access-control-allow-origin': '*' },
    notFound: { status: 404, body: JSON.stringify({ detail: 'Not Found' }) },
    routes: [
      {
        method: 'GET',
        path: new RegExp(`^/(${server})/v1/models$`),
        isPaid: false,
        answer: ({ captured: [name] }) => {
          const ids = models[name as keyof typeof models];
          return {
            status: 200,
            body: JSON.stringify({ data: ids.map((id) => ({ id, object: 'model', owned_by: 'local' })) }),
          };
        },
      },
      {
        method: 'POST',
        path: new RegExp(`^/(${server})/v1/images/(generations|edits)$`),
        isPaid: true,
        answer: (request) => answerCompatible(request, maskMode),
      },
    ],
  };
}
