import type { SimulatedAnswer, SimulatedProvider, SimulatedRequest } from '../core/simulated-provider.ts';
import { answerProgress } from './answer-progress.ts';
import { answerWebui, checkpoints } from './answer-webui.ts';
import { TaskList } from './task-list.ts';
import { checkPassword } from './webui-fault.ts';

/** Stable Diffusion WebUI with `--api --api-auth`, below `/stable-diffusion-webui`. */
export function createSimulatedProvider({
  maskMode = 'exact',
}: { readonly maskMode?: 'exact' | 'hint' } = {}): SimulatedProvider {
  const tasks = new TaskList();
  const list = (path: RegExp, value: unknown) => ({
    method: 'GET',
    path,
    isPaid: false,
    answer: (request: SimulatedRequest): SimulatedAnswer =>
      checkPassword(request) ?? { status: 200, body: JSON.stringify(value) },
  });
  return {
    id: 'stable-diffusion-webui',
    corsHeaders: { 'access-control-allow-origin': '*' },
    notFound: { status: 404, body: JSON.stringify({ detail: 'Not Found' }) },
    routes: [
      list(
        /^\/sdapi\/v1\/sd-models$/,
        checkpoints.map((name) => ({
          title: `${name}.safetensors [0123456789]`,
          model_name: name,
          hash: '0123456789',
        })),
      ),
      list(/^\/sdapi\/v1\/options$/, {
        sd_model_checkpoint: `${checkpoints.at(-1)}.safetensors [0123456789]`,
      }),
      list(/^\/sdapi\/v1\/samplers$/, [
        { name: 'DPM++ 2M', aliases: ['k_dpmpp_2m'] },
        { name: 'Euler a', aliases: [] },
      ]),
      {
        method: 'GET',
        path: /^\/sdapi\/v1\/progress$/,
        isPaid: false,
        answer: (request) => answerProgress(request, tasks),
      },
      {
        method: 'POST',
        path: /^\/sdapi\/v1\/interrupt$/,
        isPaid: false,
        answer: (request) => {
          const early = checkPassword(request);
          if (!early) tasks.interrupt();
          return early ?? { status: 200, body: '{}' };
        },
      },
      {
        method: 'POST',
        path: /^\/sdapi\/v1\/(txt2img|img2img)$/,
        isPaid: true,
        startsJob: true,
        answer: (request) => answerWebui(request, { tasks, maskMode }),
      },
    ],
  };
}
