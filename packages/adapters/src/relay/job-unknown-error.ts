import { UnknownOutcomeError } from '@pentimento/engine';

/** The relay does not know the job that it was asked about. */
export class JobUnknownError extends UnknownOutcomeError {
  /** For how long it has known every job, in milliseconds: one that was sent later never arrived. */
  readonly rememberedMs: number;

  constructor({ label, rememberedMs }: { label: string; rememberedMs: number }) {
    super({
      message: `${label} does not know this turn any more. It may have been paid for: look there before trying again.`,
    });
    this.rememberedMs = rememberedMs;
  }
}
