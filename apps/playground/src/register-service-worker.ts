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
 *
 * @param addresses What a first visit may have fetched before anything was kept: it is fetched again.
 */
export async function registerServiceWorker(addresses: string[]): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypesFactory };
  const policy = trustedTypes?.createPolicy('pentimento-playground', {
    createScriptURL: (address) => address,
  });
  const script = '/sw.js';
  const isFirstVisit = !serviceWorker.controller;
  const isControlled = new Promise<void>((resolve) => {
    if (serviceWorker.controller) resolve();
    else serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
    setTimeout(resolve, patienceMs);
  });
  const registration = await serviceWorker
    .register(policy?.createScriptURL(script) ?? script)
    .catch((error: unknown) => console.warn('Without a network this page will not open:', error));
  // After a forced reload there is a worker, which leaves this page alone.
  if (!registration || (isFirstVisit && registration.active)) return;
  await isControlled;
  if (isFirstVisit) await Promise.allSettled(addresses.map((address) => fetch(address)));
}
