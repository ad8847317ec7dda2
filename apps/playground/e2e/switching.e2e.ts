import { createHash } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
// @boundaries-ignore The simulator is for tests of this repository and not published.
import { startSimulator, type Simulator } from '../../../packages/adapters/testing/core/start-simulator.ts';
// @boundaries-ignore The simulator is for tests of this repository and not published.
import { listSimulatedProviders } from '../../../packages/adapters/testing/list-simulated-providers.ts';
import { ConnectionsPanel } from './connections-panel.ts';
import { openBrowser } from './open-browser.ts';
import { PlaygroundPage } from './playground-page.ts';

const key = 'key-that-stays-in-memory';
const house = 'a red house by the sea';
const night = 'make it night';
const boat = 'add a boat like this one';
const snow = 'let it snow';

/** Each provider on a server of its own, so that one can be stopped. */
async function simulate(id: string): Promise<Simulator> {
  const providers = await listSimulatedProviders();
  return startSimulator({ providers: providers.filter((provider) => provider.id === id) });
}

/** One conversation: every test goes on where the one before it stopped. */
describe('one conversation on three back ends', { timeout: 180_000 }, () => {
  let browser: Browser;
  let playground: PlaygroundPage;
  let panel: ConnectionsPanel;
  let openai: Simulator;
  let google: Simulator;
  let webui: Simulator;
  let nightHash: string;

  const model = () => playground.page.getByRole('combobox', { name: 'Model' });
  const choose = (adapterId: string) =>
    model()
      .locator(`option[value^="${adapterId}:"]`)
      .first()
      .getAttribute('value')
      .then((name) => model().selectOption(name));

  beforeAll(async () => {
    [openai, google, webui] = await Promise.all([
      simulate('openai'),
      simulate('google'),
      simulate('stable-diffusion-webui'),
    ]);
    browser = await openBrowser();
    const context = await browser.newContext({ viewport: { width: 1280, height: 860 } });
    playground = await PlaygroundPage.open(context, inject('playgroundUrl'));
    panel = new ConnectionsPanel(playground);
  });

  afterAll(async () => {
    await browser?.close();
    await Promise.all([openai, google, webui].map((simulator) => simulator?.close()));
  });

  test('fetches no adapter and no form before a person asks', async () => {
    const fetched = (): Promise<string[]> =>
      playground.page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .filter((name) => /\/(catalogue|connections|profile|openai|google)-[^/]*\.js$/.test(name)),
      );
    expect(await fetched()).toEqual([]);
    await panel.open();
    const names = (await fetched()).join(' ');
    for (const part of ['catalogue', 'connections', 'profile']) expect(names).toContain(`/${part}-`);
    expect(names).not.toMatch(/\/(openai|google)-/);
    expect(await playground.findViolations()).toEqual([]);
  });

  test('says beside the field what is wrong, and why a connection does not work', async () => {
    const backEnd = panel.backEnd('OpenAI');
    await panel.fill('OpenAI', { 'Base URL': 'http://example.com/v1' });
    await backEnd.getByRole('button', { name: 'Test connection' }).click();
    await backEnd.getByText('Key is needed.').waitFor();
    await backEnd.getByText('Base URL must begin with https://', { exact: false }).waitFor();

    await panel.fill('OpenAI', { Key: key, 'Base URL': `${openai.baseUrl('openai')}/elsewhere` });
    await backEnd.getByRole('button', { name: 'Test connection' }).click();
    await backEnd.getByText('Something answers, but not as OpenAI should.', { exact: false }).waitFor();

    const stopped = await simulate('openai');
    const gone = stopped.baseUrl('openai');
    await stopped.close();
    await panel.fill('OpenAI', { 'Base URL': gone });
    await backEnd.getByRole('button', { name: 'Test connection' }).click();
    await backEnd
      .getByText(`Nothing that this page may read answers at ${gone}.`, { exact: false })
      .waitFor();
    expect(await playground.findViolations()).toEqual([]);
  });

  test('connects three, and writes no key down', async () => {
    await panel.connect('OpenAI', { Key: key, 'Base URL': `${openai.baseUrl('openai')}/v1` });
    await panel.connect('Google', { Key: key, 'Base URL': `${google.baseUrl('google')}/v1` });
    const server = { Address: webui.baseUrl('stable-diffusion-webui') };
    await panel.fill('Stable Diffusion WebUI', server);
    const webuiForm = panel.backEnd('Stable Diffusion WebUI');
    await webuiForm.getByRole('button', { name: 'Connect', exact: true }).click();
    await webuiForm.getByText('does not accept the key', { exact: false }).first().waitFor();
    await panel.connect('Stable Diffusion WebUI', { 'User name': 'painter', Password: key });
    await panel.close();
    const written = await playground.page.evaluate(() =>
      JSON.stringify({ ...localStorage, ...sessionStorage }),
    );
    expect(written + playground.page.url()).not.toContain(key);
  });

  test('draws on the first and changes the picture on the second', async () => {
    await choose('openai');
    await playground.ask(house);
    await choose('stable-diffusion-webui');
    await playground.ask(night);
    expect(await playground.instructions()).toEqual([house, night]);
    nightHash = await playground.pictureHash(night);
    const [turn] = webui.conformanceNetwork({ secret: key }).turns();
    expect(turn?.pictures).toHaveLength(1);
    expect(turn?.instruction).toContain(night);
  });

  test('says before sending what a model cannot do, and who can', async () => {
    await playground.turns.nth(1).getByRole('button', { name: 'More' }).click();
    await playground.button('Use as a reference').click();
    await playground.page.getByText(`Reference: ${night}`).waitFor();
    await playground.turns.first().getByRole('button', { name: 'Branch from here' }).click();
    await playground.page.getByText('takes no reference pictures.', { exact: false }).waitFor();
    await playground.page.getByText('Models that can:').waitFor();
    expect(await playground.findViolations()).toEqual([]);

    await choose('google');
    await playground.page.getByText('Models that can:').waitFor({ state: 'detached' });
    await playground.page.getByText(/About \$0\.\d+/).waitFor();
    await playground.button('Change only a part').focus();
    await playground.page.keyboard.press('Enter');
    await playground.page.getByText('does not see the mask', { exact: false }).waitFor();
    await playground.button('Clear the rectangle').last().click();
    await playground.page.getByText('does not see the mask', { exact: false }).waitFor({ state: 'detached' });
  });

  test('branches from the first turn on the third, with the reference', async () => {
    await playground.ask(boat);
    expect(await playground.instructions()).toEqual([house, boat]);
    const [turn] = google.conformanceNetwork({ secret: key }).turns();
    expect(turn?.instruction).toContain(boat);
    // What was said to the first model, the third one is told.
    expect(turn?.instruction).toContain('red house');
    const sent = turn?.pictures.map((bytes) => createHash('sha256').update(bytes).digest('hex'));
    expect(sent).toEqual([await playground.pictureHash(house), nightHash]);
    expect(await playground.page.getByText(`Reference: ${night}`).count()).toBe(0);
  });

  test('offers the others when a back end is gone, and works there', async () => {
    await choose('stable-diffusion-webui');
    await webui.close();
    await playground.composer.fill(snow);
    await playground.button('Send').click();
    const failed = playground.turns.filter({ hasText: snow });
    await failed.getByText('This did not work').waitFor();
    await failed.getByRole('button', { name: 'Try again' }).waitFor();
    await failed.getByRole('button', { name: 'Try on another model' }).click();
    expect(await playground.findViolations()).toEqual([]);
    await failed
      .getByRole('button', { name: /OpenAI$/ })
      .first()
      .click();
    await playground.pictureShown(snow);
    expect(await playground.instructions()).toEqual([house, boat, snow]);
    expect(await playground.page.getByText('This did not work').count()).toBe(0);
    expect(await model().inputValue()).toMatch(/^openai:/);
    const turn = openai.conformanceNetwork({ secret: key }).turns().at(-1);
    expect(turn?.instruction).toContain(snow);
    expect(turn?.pictures).toHaveLength(1);
  });

  test('keeps a connection over a reload when it is asked to, and forgets it', async () => {
    const form = panel.backEnd('OpenAI');
    await panel.open();
    await panel.fill('OpenAI', {});
    await form.getByRole('checkbox', { name: 'Keep on this device' }).check();
    await form.getByRole('button', { name: 'Apply changes' }).click();
    await form.getByText('OpenAI is connected.').waitFor();
    await playground.page.reload();
    await playground.picture(snow).waitFor();
    await expect.poll(() => model().inputValue()).toMatch(/^openai:/);
    expect(await model().locator('option[value^="google:"]').count()).toBe(0);

    await panel.open();
    await panel.fill('OpenAI', {});
    await form.getByRole('button', { name: 'Forget' }).click();
    await form.getByText('The settings of OpenAI are forgotten.').waitFor();
    expect(await playground.page.evaluate(() => JSON.stringify({ ...localStorage }))).not.toContain(key);
    await panel.close();
    await expect.poll(() => model().inputValue()).toMatch(/^local:/);
  });
});
