import type { ReactiveControllerHost } from 'lit';
import type { UiLocalizeController } from '../../locales/ui-localize-controller.ts';
import { describeError } from './describe-error.ts';

/** What the studio says: aloud to screen readers, and on screen when something went wrong. */
export class StudioVoice {
  /** For the status region. */
  announcement = '';
  /** What went wrong last and was not dismissed. */
  complaint: string | undefined;
  readonly #host: ReactiveControllerHost;
  readonly #localize: UiLocalizeController;

  constructor(host: ReactiveControllerHost, localize: UiLocalizeController) {
    this.#host = host;
    this.#localize = localize;
  }

  announce(text: string): void {
    this.announcement = text;
    this.#host.requestUpdate();
  }

  complain(text: string): void {
    this.complaint = text;
    this.announce(text);
  }

  dismiss(): void {
    this.complaint = undefined;
    this.#host.requestUpdate();
  }

  /** Runs what a person asked for; what goes wrong is shown. */
  async attempt<Result>(action: () => Promise<Result>): Promise<Result | undefined> {
    try {
      return await action();
    } catch (error) {
      this.complain(this.#localize.term('somethingFailed', describeError(error)));
      return undefined;
    }
  }
}
