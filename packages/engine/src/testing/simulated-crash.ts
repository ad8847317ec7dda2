const marker = Symbol.for('pentimento.simulated-crash');

/** What every call to a store rejects with after `createFaultyStore` has made it crash. Not an engine error: nobody may handle it. */
export class SimulatedCrash extends Error {
  readonly [marker] = true;

  constructor() {
    super('Simulated crash: this store answers no more.');
    this.name = 'SimulatedCrash';
  }

  /** True for a simulated crash. */
  static isInstance(error: unknown): error is SimulatedCrash {
    return typeof error === 'object' && error !== null && marker in error;
  }
}
