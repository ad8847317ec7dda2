import { UnknownOutcomeError } from '@pentimento/engine';
import { askUntilAnswered } from '../../http/ask-until-answered.ts';
import { pause } from '../../http/pause.ts';
import { readJson } from '../../http/read-json.ts';
import { sendRequest } from '../../http/send-request.ts';
import type { GoogleTurn } from '../google-turn.ts';
import { type Interaction, interactionSchema } from './interaction-schema.ts';

const intervalMs = 2000;
const mostPolls = 150;

/** A stored interaction, as soon as it has come to an end. @throws EngineError when it is not there, or takes too long. */
export async function pollInteraction({ connection, signal }: GoogleTurn, id: string): Promise<Interaction> {
  const path = `/interactions/${encodeURIComponent(id)}`;
  const free = { signal, isPaid: false };
  for (let poll = 1; ; poll += 1) {
    const interaction = await askUntilAnswered(
      async () => {
        const response = await sendRequest(connection, { method: 'GET', path, ...free });
        return readJson(response, {
          connection,
          ...free,
          schema: interactionSchema,
          pictureFields: ['data'],
        });
      },
      { label: connection.label, signal },
    );
    const isOpen = interaction.status === 'in_progress' || interaction.status === 'queued';
    if (!isOpen) return interaction;
    if (poll === mostPolls) {
      throw new UnknownOutcomeError({
        message: 'Google has worked on this for long and is not done. Look again later: it may be paid for.',
      });
    }
    await pause(intervalMs, signal);
  }
}
