import { askUntilAnswered } from '../../http/ask-until-answered.ts';
import { pause } from '../../http/pause.ts';
import { readJson } from '../../http/read-json.ts';
import { sendRequest } from '../../http/send-request.ts';
import type { GoogleTurn } from '../google-turn.ts';
import { type Interaction, interactionSchema } from './interaction-schema.ts';

const intervalMs = 2000;
const mostPolls = 150;

/** A stored interaction, as soon as it has come to an end. @throws EngineError when it is not there. */
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
    if (!isOpen || poll === mostPolls) return interaction;
    await pause(intervalMs, signal);
  }
}
