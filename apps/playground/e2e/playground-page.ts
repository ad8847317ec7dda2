import axe from 'axe-core';
import type { BrowserContext, Locator, Page } from 'playwright-core';

/** A turn with the real model on a busy machine, the model's preparation included. */
const turnTimeoutMs = 150_000;

/** The playground as a person meets it: by roles and names. */
export class PlaygroundPage {
  /** What a content security policy or a script complained about. Should stay empty. */
  readonly complaints: string[] = [];
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  static async open(context: BrowserContext, url: string): Promise<PlaygroundPage> {
    const playground = new PlaygroundPage(await context.newPage());
    await playground.page.goto(url);
    await playground.composer.waitFor();
    return playground;
  }

  get composer(): Locator {
    return this.page.getByRole('textbox', { name: 'Describe a picture or a change' });
  }

  get turns(): Locator {
    return this.page.getByRole('list', { name: 'Turns' }).getByRole('listitem');
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  picture(instruction: string): Locator {
    return this.page.getByRole('img', { name: instruction, exact: true });
  }

  /** Types an instruction, sends it and waits for its picture. */
  async ask(instruction: string): Promise<void> {
    await this.composer.fill(instruction);
    await this.button('Send').click();
    await this.pictureShown(instruction);
  }

  /** Waits until the picture of a finished turn is there. */
  async pictureShown(instruction: string): Promise<void> {
    await this.picture(instruction).waitFor({ timeout: turnTimeoutMs });
    await this.picture(instruction).evaluate((image: HTMLImageElement) => image.decode());
    await this.button('Send').waitFor({ timeout: turnTimeoutMs });
  }

  /** The instructions of the turns in the list, from top to bottom. */
  instructions(): Promise<string[]> {
    return this.turns
      .getByRole('img')
      .evaluateAll((images) => images.map((image) => image.getAttribute('alt') ?? ''));
  }

  /** What axe-core holds against the page: rule and element of each violation. */
  async findViolations(): Promise<string[]> {
    await this.page.evaluate(axe.source);
    return this.page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof axe }).axe.run(document);
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target }) => `${id}: ${target.flat().join(' ')}`),
      );
    });
  }

  /** SHA-256 of a turn's picture, as it is shown. */
  pictureHash(instruction: string): Promise<string> {
    return this.picture(instruction).evaluate(async (image: HTMLImageElement) => {
      const bytes = await (await fetch(image.src)).arrayBuffer();
      const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
      return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    });
  }
}
