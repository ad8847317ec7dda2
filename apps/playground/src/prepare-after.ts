import type { ImageAdapter } from '@pentimento/engine';

/** The same adapter, whose models are not fetched before the given promise has settled. */
export function prepareAfter(adapter: ImageAdapter, settled: Promise<void>): ImageAdapter {
  return {
    specificationVersion: adapter.specificationVersion,
    id: adapter.id,
    label: adapter.label,
    version: adapter.version,
    models: (options) => adapter.models(options),
    async prepare(modelId, options) {
      await settled;
      await adapter.prepare?.(modelId, options);
    },
    run: (request, context) => adapter.run(request, context),
    dispose: async () => adapter.dispose?.(),
  };
}
