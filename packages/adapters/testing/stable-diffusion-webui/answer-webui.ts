import * as v from 'valibot';
import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import { drawPicture } from '../picture/draw-picture.ts';
import { readMask } from '../picture/read-mask.ts';
import { spoilPicture } from '../picture/spoil-picture.ts';
import type { TaskList } from './task-list.ts';
import { checkPassword, webuiError, webuiFault } from './webui-fault.ts';
import { editParameters, generationParameters, type WebuiParameters } from './webui-parameters.ts';

/** Checkpoints that the server has, the loaded one last. */
export const checkpoints = ['sd_xl_base_1.0', 'v1-5-pruned-emaonly'];

/** `POST /sdapi/v1/txt2img` and `/sdapi/v1/img2img`. */
export async function answerWebui(
  request: SimulatedRequest,
  { tasks, maskMode }: { tasks: TaskList; maskMode: 'exact' | 'hint' },
): Promise<SimulatedAnswer> {
  const early = checkPassword(request) ?? webuiFault(request);
  if (early) return early;
  const schema = request.captured[0] === 'txt2img' ? generationParameters : editParameters;
  const parsed = v.safeParse(schema, JSON.parse(new TextDecoder().decode(request.body)));
  if (!parsed.success) {
    const [issue] = parsed.issues;
    const loc = ['body', ...(v.getDotPath(issue) ?? '').split('.')];
    return {
      status: 422,
      body: JSON.stringify({ detail: [{ loc, msg: issue.message, type: 'value_error' }] }),
    };
  }
  const parameters: WebuiParameters = parsed.output;
  const turn = request.noteTurn(await understand(parameters));
  const task = await tasks.work({
    id: parameters.force_task_id ?? 'task(txt2img-0)',
    turn,
    isEndless: request.fault?.kind === 'endless-job',
    signal: request.signal,
  });
  if (task.isInterrupted) return webuiError(500, 'Interrupted', {});
  // Another seed, another picture: it is drawn into the words.
  const seed = parameters.seed === -1 ? 4711 : parameters.seed;
  const drawn = { ...turn, instruction: `${turn.instruction} ${seed}` };
  const count = request.fault?.kind === 'empty' ? 0 : turn.candidates;
  const pictures = await Promise.all(
    Array.from({ length: count }, async (_, candidate) =>
      spoilPicture(await drawPicture(drawn, { candidate, progress: 1, maskMode }), request.fault),
    ),
  );
  // With several results, the original puts a grid of all of them in front.
  const grid = count > 1 ? pictures.slice(0, 1) : [];
  const wanted = parameters.override_settings.sd_model_checkpoint;
  const info = {
    seed,
    all_seeds: Array.from({ length: turn.candidates }, (_, index) => seed + index),
    steps: parameters.steps,
    index_of_first_image: grid.length,
    sd_model_name: checkpoints.includes(wanted) ? wanted : checkpoints.at(-1),
  };
  return {
    status: 200,
    body: JSON.stringify({ images: [...grid, ...pictures], parameters: {}, info: JSON.stringify(info) }),
  };
}

async function understand(parameters: WebuiParameters) {
  const { prompt, width, height, batch_size: candidates, init_images: texts = [], mask } = parameters;
  return {
    instruction: prompt,
    pictures: texts.map(decode),
    candidates,
    size: { width, height },
    isEdit: texts.length > 0,
    ...(mask !== undefined && { mask: await readMask(decode(mask), 'white') }),
  };
}

function decode(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}
