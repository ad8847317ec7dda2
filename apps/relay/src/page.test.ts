import type { AdapterEvent, ImageAdapter } from '@pentimento/engine';
import { createTinyPng } from '@pentimento/engine/testing/tiny-png';
import { createScriptedAdapter } from '@pentimento/engine/testing/scripted-adapter';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { servePage } from './__fixtures__/serve-page.ts';
import { type ServedRelay, serveForTest } from './__fixtures__/serve-for-test.ts';

const token = 'pentimento_token-of-alice-0123456789';
const executablePath = process.env['CHROMIUM_PATH'];

/** What a page saw of a turn. */
interface Seen {
  types: string[];
  pending?: unknown;
  code?: string;
}

/** Runs a turn in a page; it leaves in the middle, after an event of this type. */
function runInPage(
  page: Page,
  baseUrl: string,
  more: { pending?: unknown; leaveAfter?: string } = {},
): Promise<Seen> {
  return page.evaluate(
    async ({ url, apiKey, pending, leaveAfter }) => {
      const { relay } = (globalThis as unknown as { pentimento: { relay(options: object): ImageAdapter } })
        .pentimento;
      const adapter = relay({ baseUrl: url, apiKey });
      const seen: Seen = { types: [] };
      try {
        const [model] = await adapter.models();
        const request = {
          model: model?.id ?? '',
          instruction: 'a red house',
          preserveList: [],
          references: [],
          candidates: 1,
          ...(pending !== undefined && { pending }),
        };
        const context = {
          signal: new AbortController().signal,
          fetch: globalThis.fetch.bind(globalThis),
          now: Date.now,
          createId: () => 'id',
          log: () => undefined,
        };
        const events = adapter.run(request, context)[Symbol.asyncIterator]();
        for (;;) {
          const { done, value } = (await events.next()) as IteratorResult<AdapterEvent, undefined>;
          if (done) return seen;
          seen.types.push(value.type);
          if (value.type === 'pending') seen.pending = value.opaque;
          if (value.type === leaveAfter) return seen;
        }
      } catch (error) {
        return { ...seen, code: String((error as { code?: string }).code) };
      }
    },
    { url: baseUrl, apiKey: token, pending: more.pending, leaveAfter: more.leaveAfter },
  );
}

describe.skipIf(executablePath === undefined)('in a real page (needs CHROMIUM_PATH)', () => {
  let browser: Browser;
  let page: Page;
  let site: Awaited<ReturnType<typeof servePage>>;
  const relays: ServedRelay[] = [];
  let finish: () => void = () => undefined;
  const isFinished = new Promise<void>((resolve) => (finish = resolve));
  const scripted = createScriptedAdapter({
    script: async function* () {
      const bytes = createTinyPng({ width: 8, height: 8, color: [200, 40, 40] });
      const image = { bytes, mediaType: 'image/png', width: 8, height: 8 } as const;
      yield { type: 'turn-start' };
      yield { type: 'image-preview', image, index: 0 };
      await isFinished;
      yield { type: 'image', image, candidate: 0 };
      yield { type: 'turn-end' };
    },
  });

  beforeAll(async () => {
    site = await servePage();
    browser = await chromium.launch({ executablePath: executablePath ?? '', args: ['--no-sandbox'] });
    page = await browser.newPage();
    await page.goto(site.origin);
    relays.push(await serveForTest(token, { adapters: [scripted], origins: [site.origin] }));
    relays.push(await serveForTest(token, { adapters: [scripted], origins: ['https://other.test'] }));
  });

  afterAll(async () => {
    await browser.close();
    await Promise.all(relays.map((relay) => relay.close()));
    site.close();
  });

  test('a page of the list runs a turn, is reloaded in the middle, and goes on with it', async () => {
    const [open] = relays;
    const first = await runInPage(page, open?.baseUrl ?? '', { leaveAfter: 'image-preview' });
    expect(first.types).toEqual(['turn-start', 'pending', 'image-preview']);
    await page.reload();
    finish();
    const second = await runInPage(page, open?.baseUrl ?? '', { pending: first.pending });
    expect(second).toEqual({ types: ['turn-start', 'image-preview', 'image', 'turn-end'] });
    expect(scripted.requests).toHaveLength(1);
  });

  test('a page that is not on the list gets nothing', async () => {
    const [, shut] = relays;
    expect(await runInPage(page, shut?.baseUrl ?? '')).toEqual({ types: [], code: 'network-or-cors' });
  });
});
