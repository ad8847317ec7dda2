import type { Locator } from 'playwright-core';
import type { PlaygroundPage } from './playground-page.ts';

/** The panel where back ends are connected, as a person meets it: by roles and names. */
export class ConnectionsPanel {
  readonly dialog: Locator;
  readonly #playground: PlaygroundPage;

  constructor(playground: PlaygroundPage) {
    this.#playground = playground;
    this.dialog = playground.page.getByRole('dialog', { name: 'Models and connections' });
  }

  async open(): Promise<void> {
    await this.#playground.button('Connect a model…').click();
    await this.dialog.getByRole('heading', { name: 'With your key' }).waitFor();
  }

  async close(): Promise<void> {
    await this.#playground.page.keyboard.press('Escape');
    await this.dialog.waitFor({ state: 'detached' });
  }

  /** One back end, by its name. */
  backEnd(name: string): Locator {
    const ownName = this.#playground.page.getByText(name, { exact: true });
    return this.dialog.getByRole('listitem').filter({ has: ownName });
  }

  /** Opens a back end's form, if it is not open, and fills it in. */
  async fill(name: string, settings: Record<string, string>): Promise<void> {
    const backEnd = this.backEnd(name);
    const form = backEnd.locator('form');
    if (!(await form.isVisible())) await backEnd.locator('summary').first().click();
    for (const [label, value] of Object.entries(settings)) {
      const field = backEnd.getByLabel(new RegExp(`^\\s*${label}\\b`));
      if (!(await field.isVisible())) await backEnd.getByText('More settings').click();
      await field.fill(value);
    }
  }

  async connect(name: string, settings: Record<string, string>): Promise<void> {
    await this.fill(name, settings);
    await this.backEnd(name).getByRole('button', { name: 'Connect', exact: true }).click();
    await this.backEnd(name).getByText(`${name} is connected.`).waitFor();
  }
}
