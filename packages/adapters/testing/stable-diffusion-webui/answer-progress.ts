import type { SimulatedAnswer, SimulatedRequest } from '../core/simulated-provider.ts';
import { drawPicture } from '../picture/draw-picture.ts';
import type { TaskList } from './task-list.ts';
import { checkPassword } from './webui-fault.ts';

/** `GET /sdapi/v1/progress`. */
export async function answerProgress(request: SimulatedRequest, tasks: TaskList): Promise<SimulatedAnswer> {
  const early = checkPassword(request);
  if (early) return early;
  const isBlind = request.query.get('skip_current_image') === 'true';
  const task = isBlind ? tasks.current : tasks.look();
  const progress = task ? Math.min(0.95, 0.01 + task.looks / 4) : 0;
  const picture =
    task && !isBlind && (await drawPicture(task.turn, { candidate: 0, progress, maskMode: 'exact' }));
  return {
    status: 200,
    body: JSON.stringify({
      progress,
      eta_relative: 0,
      state: { job_count: task ? 1 : 0, sampling_steps: 20 },
      current_image: picture ? Buffer.from(picture).toString('base64') : null,
      textinfo: null,
      current_task: task?.id ?? null,
    }),
  };
}
