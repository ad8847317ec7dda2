interface TrustedTypesFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL(address: string): string },
  ): { createScriptURL(address: string): string };
}

/** Longest wait for the first installation, in milliseconds: a slow network must not keep a person from drawing. */
const patienceMs = 8_000;

/**
 * Makes the page work without a network. Resolves when what is fetched from now on is kept, or when that has taken
 * too long, or is not to be had here. The address is this app's own, which Trusted Types is told.
 */
export async function registerServiceWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory };
  const policy = trustedTypes?.createPolicy('pentimento-playground', {
    createScriptURL: (address) => address,
  });
  const address = '/sw.js';
  const isControlled = new Promise<void>((resolve) => {
    if (serviceWorker.controller) resolve();
    else serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
    setTimeout(resolve, patienceMs);
  });
  await serviceWorker.register(policy?.createScriptURL(address) ?? address).catch((error: unknown) => {
    console.warn('Without a network this page will not open:', error);
  });
  await isControlled;
}
