import type { NamedModel, Session, TurnRequest } from '@pentimento/engine';
import type { ReactiveControllerHost } from 'lit';
import type { ForeseenRequest } from '../models/foreseen-request.ts';
import { listAbleModels } from '../models/list-able-models.ts';

/** What is to be foreseen. */
export interface Foresight {
  session: Session;
  /** The request as it would be sent, but for its words. */
  request: Omit<TurnRequest, 'instruction'>;
  /** What could be chosen instead. */
  models: readonly NamedModel[];
}

/** Words that stand in for those not written yet: a request without any is refused. */
const anyWords = '…';

function idsOf({ references = [] }: Foresight['request']): string {
  return references.map(({ image }) => image).join();
}

function areSame(one: Foresight | undefined, other: Foresight | undefined): boolean {
  if (!one || !other) return one === other;
  const { request } = other;
  return (
    one.session === other.session &&
    one.models === other.models &&
    one.request.base === request.base &&
    one.request.mask === request.mask &&
    one.request.model === request.model &&
    idsOf(one.request) === idsOf(request)
  );
}

/** Keeps an element in step with what the chosen model could not do of the next request, and what that would cost. */
export class ForesightController {
  foreseen: ForeseenRequest | undefined;
  #wanted: Foresight | undefined;
  readonly #host: ReactiveControllerHost;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Looks at another request, or at none. Nothing is sent; the same one is not looked at twice. */
  follow(wanted: Foresight | undefined): void {
    if (areSame(wanted, this.#wanted)) return;
    this.#wanted = wanted;
    if (wanted) void this.#foresee(wanted);
    else this.foreseen = undefined;
  }

  async #foresee(wanted: Foresight): Promise<void> {
    const { session, models } = wanted;
    const request = { ...wanted.request, instruction: anyWords };
    // A session that is being closed cannot be asked: then there is nothing to foresee.
    const answers = await Promise.all([session.check(request), session.estimateCost(request)]).catch(
      () => [],
    );
    if (wanted !== this.#wanted) return;
    const [check, cost] = answers;
    const needs = {
      hasBase: request.base !== undefined,
      referenceCount: request.references?.length ?? 0,
    };
    this.foreseen = check && {
      remarks: check.warnings.map(({ details }) => details),
      ableModels: check.refusal ? listAbleModels(models, needs) : [],
      exceedsCap: cost?.exceedsCap ?? false,
      ...(check.refusal ? { refusal: check.refusal.message } : {}),
      ...(cost?.usd === undefined ? {} : { costUsd: cost.usd }),
    };
    this.#host.requestUpdate();
  }
}
