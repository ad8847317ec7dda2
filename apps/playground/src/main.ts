import { local } from '@pentimento/adapters/local';
import { createStudio, openBrowserStore } from '@pentimento/engine';
import '@pentimento/ui/studio';
import { prepareAfter } from './prepare-after.ts';
import { registerServiceWorker } from './register-service-worker.ts';

const embeddedModel = '/models/scenes/pentimento-model.json';

/** The service worker keeps the model's runtime as it is fetched, so it has to be there first. */
const keepsWhatIsFetched = import.meta.env.PROD ? registerServiceWorker([embeddedModel]) : Promise.resolve();

const studio = createStudio({
  adapters: [prepareAfter(local({ models: [embeddedModel] }), keepsWhatIsFetched)],
  store: await openBrowserStore(),
});

const element = document.querySelector('pentimento-studio');
if (element) {
  // Asked for when a person wants to connect something, or has: the adapters are no part of the first load.
  const loadCatalogue = async () => (await import('./catalogue.ts')).catalogue;
  element.catalogue = {
    profiles: async () => (await loadCatalogue()).profiles(),
    create: async (id, settings) => (await loadCatalogue()).create(id, settings),
  };
  element.studio = studio;
  // A finished turn is worth keeping: ask the browser not to evict it.
  element.addEventListener('pentimento-turn-commit', () => void studio.store.persist(), { once: true });
}
