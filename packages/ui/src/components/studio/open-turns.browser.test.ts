import { createMemoryMedium, createMemoryStore, createStudio } from '@pentimento/engine';
import { createScriptedAdapter } from '@pentimento/engine/testing/scripted-adapter';
import { createTinyPng } from '@pentimento/engine/testing/tiny-png';
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { mountStudio, turnItems } from '../../__fixtures__/mount-studio.ts';

const image = {
  bytes: createTinyPng({ width: 8, height: 8, color: [200, 40, 40] }),
  mediaType: 'image/png',
  width: 8,
  height: 8,
} as const;

/** A provider with a queue: it takes a turn on, and gives the picture to whoever asks about it later. */
function createQueue(sent: string[]) {
  return createScriptedAdapter({
    script: async function* (request, { signal }) {
      yield { type: 'turn-start' };
      if (request.pending === undefined) {
        sent.push(request.instruction);
        yield { type: 'pending', opaque: { job: 1 } };
        await new Promise((_, reject) =>
          signal.addEventListener('abort', () => reject(signal.reason as Error)),
        );
      }
      yield { type: 'image', image, candidate: 0 };
      yield { type: 'pending', opaque: null };
      yield { type: 'turn-end' };
    },
  });
}

test('a turn that a provider was at work on when the page was left is fetched, not sent again', async () => {
  const medium = createMemoryMedium();
  const sent: string[] = [];
  const left = createStudio({ adapters: [createQueue(sent)], store: createMemoryStore({ medium }) });
  const session = await left.createSession();
  session.run({ instruction: 'a red house' }).result.catch(() => undefined);
  const noted = async (): Promise<unknown> =>
    (await left.store.sessions.read(session.id))?.pending?.[0]?.opaque;
  await expect.poll(noted).toEqual({ job: 1 });
  // The page goes without a word: nothing is closed, nothing aborted.
  const { sessions, images } = medium;
  const later = { ...createMemoryMedium(), sessions, images };
  await mountStudio({ adapters: [createQueue(sent)], store: createMemoryStore({ medium: later }) });
  await expect.element(page.getByRole('img', { name: 'a red house', exact: true })).toBeVisible();
  expect(turnItems.elements()).toHaveLength(1);
  expect(sent).toEqual(['a red house']);
  await left.dispose();
});
