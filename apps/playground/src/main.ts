import { local } from '@pentimento/adapters/local';
import { createStudio, openBrowserStore } from '@pentimento/engine';
import '@pentimento/ui';
import { registerServiceWorker } from './register-service-worker.ts';

const element = document.querySelector('pentimento-studio');
const studio = createStudio({ adapters: [local()], store: await openBrowserStore() });

if (element) {
  element.studio = studio;
  // A finished turn is worth keeping: ask the browser not to evict it.
  element.addEventListener('pentimento-turn-commit', () => void studio.store.persist(), { once: true });
}

if (import.meta.env.PROD) await registerServiceWorker();
