import type { NamedModel } from '@pentimento/engine';

/** What would become of a request if it were sent now. */
export interface ForeseenRequest {
  /** What the model cannot do of it as asked, each a sentence. */
  remarks: readonly string[];
  /** Why it would not be sent. Absent: it would be. */
  refusal?: string;
  /** Models that would not refuse it. Empty where nothing is refused. */
  ableModels: readonly NamedModel[];
  /** What it is expected to cost, in US dollars. Absent: not known. */
  costUsd?: number;
  /** Whether that is more than the session may cost. */
  exceedsCap: boolean;
}
