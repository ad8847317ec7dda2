import type { AdapterEvent } from '@pentimento/engine';
import { readJson } from '../../http/read-json.ts';
import { sendRequest } from '../../http/send-request.ts';
import { followJob } from '../../shared/polling/follow-job.ts';
import type { JobState } from '../../shared/polling/job-state.ts';
import type { GoogleTurn } from '../google-turn.ts';
import { type Interaction, interactionSchema } from './interaction-schema.ts';

/** Waits for a stored interaction until it has come to an end, good or bad. @throws EngineError when it cannot be asked about. */
export function followInteraction(
  { connection, signal }: GoogleTurn,
  id: string,
): AsyncGenerator<AdapterEvent, Interaction> {
  const path = `/interactions/${encodeURIComponent(id)}`;
  const free = { signal, isPaid: false };
  return followJob<Interaction>({
    label: connection.label,
    signal,
    now: connection.now,
    async ask(): Promise<JobState<Interaction>> {
      const response = await sendRequest(connection, { method: 'GET', path, ...free });
      const reading = { connection, ...free, schema: interactionSchema, pictureFields: ['data'] };
      const interaction = await readJson(response, reading);
      const isOpen = interaction.status === 'in_progress' || interaction.status === 'queued';
      return isOpen ? { state: 'running' } : { state: 'done', result: interaction };
    },
  });
}
