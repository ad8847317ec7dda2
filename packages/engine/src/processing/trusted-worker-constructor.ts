interface TrustedTypesFactory {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): TrustedPolicy;
}

interface TrustedPolicy {
  createScriptURL(address: string): string;
}

let policy: TrustedPolicy | undefined;

/**
 * The worker constructor, admitted where a site asks for Trusted Types (policy `pentimento`). For addresses of these
 * packages' own modules only.
 */
export function trustedWorkerConstructor(): typeof Worker {
  const { trustedTypes } = globalThis as unknown as { trustedTypes?: TrustedTypesFactory };
  if (trustedTypes === undefined) return Worker;
  policy ??= trustedTypes.createPolicy('pentimento', { createScriptURL: (address) => address });
  const trusted = policy;
  return class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(trusted.createScriptURL(String(address)), options);
    }
  };
}
