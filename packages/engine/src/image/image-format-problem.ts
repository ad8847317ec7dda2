/** Thrown by the format readers; `toImageError` turns it into an EngineError. Never crosses the package's border. */
export class ImageFormatProblem extends Error {
  /** What a person can do about it. Absent: the general advice. */
  readonly advice: string | undefined;

  constructor(problem: string, advice?: string, cause?: unknown) {
    super(problem, cause === undefined ? undefined : { cause });
    this.name = 'ImageFormatProblem';
    this.advice = advice;
  }
}
