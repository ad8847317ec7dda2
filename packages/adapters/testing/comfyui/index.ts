import type { SimulatedAnswer, SimulatedProvider, SimulatedRequest } from '../core/simulated-provider.ts';
import { answerPrompt } from './answer-prompt.ts';
import { answerUpload } from './answer-upload.ts';
import { nodeKinds } from './node-kinds.ts';
import { PromptQueue } from './prompt-queue.ts';

/** A ComfyUI server with its standard nodes, below `/comfyui`. */
export function createSimulatedProvider({
  maskMode = 'exact',
}: { readonly maskMode?: 'exact' | 'hint' } = {}): SimulatedProvider {
  const queue = new PromptQueue(maskMode);
  const json = (value: unknown): SimulatedAnswer => ({ status: 200, body: JSON.stringify(value) });
  const bodyOf = ({ body }: SimulatedRequest): Record<string, unknown> =>
    JSON.parse(new TextDecoder().decode(body) || '{}') as Record<string, unknown>;
  const route = (
    method: 'GET' | 'POST',
    path: RegExp,
    answer: (request: SimulatedRequest) => SimulatedAnswer | Promise<SimulatedAnswer>,
  ) => ({ method, path, isPaid: false, answer });
  return {
    id: 'comfyui',
    corsHeaders: { 'access-control-allow-origin': '*' },
    notFound: { status: 404, headers: { 'content-type': 'text/plain' }, body: '404: Not Found' },
    socketPath: '/ws',
    acceptSocket: (socket) => queue.acceptSocket(socket),
    routes: [
      route('GET', /^\/object_info\/(\w+)$/, ({ captured: [kind = ''] }) => {
        const { inputs } = nodeKinds[kind] ?? {};
        const required = Object.entries(inputs ?? {}).map(([name, type]) => [
          name,
          typeof type === 'string' ? [type] : [type, {}],
        ]);
        return json(
          inputs ? { [kind]: { input: { required: Object.fromEntries(required) }, name: kind } } : {},
        );
      }),
      route('GET', /^\/queue$/, () =>
        json({
          queue_running: queue.running ? [[queue.running.number, queue.running.id, {}, {}, []]] : [],
          queue_pending: queue.pending.map(({ number, id }) => [number, id, {}, {}, []]),
        }),
      ),
      route('POST', /^\/queue$/, (request) => {
        for (const id of (bodyOf(request)['delete'] as string[] | undefined) ?? []) queue.delete(id);
        return { status: 200, body: '' };
      }),
      route('POST', /^\/interrupt$/, (request) => {
        queue.interrupt(bodyOf(request)['prompt_id'] as string | undefined);
        return { status: 200, body: '' };
      }),
      route('GET', /^\/history\/([\w-]+)$/, ({ captured: [id = ''] }) => {
        const entry = queue.history.get(id);
        return json(entry === undefined ? {} : { [id]: entry });
      }),
      route('GET', /^\/view$/, ({ query }) => {
        const bytes = queue.temp.get(query.get('filename') ?? '');
        return bytes
          ? { status: 200, headers: { 'content-type': 'image/png' }, body: bytes }
          : { status: 404, body: '' };
      }),
      route('POST', /^\/upload\/(image|mask)$/, (request) => answerUpload(request, queue)),
      {
        method: 'POST',
        path: /^\/prompt$/,
        isPaid: true,
        startsJob: true,
        answer: (request) => answerPrompt(request, queue),
      },
    ],
  };
}
