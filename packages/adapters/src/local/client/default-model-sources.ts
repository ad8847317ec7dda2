import { ModelUnavailableError } from '@pentimento/engine';
import { nodeModule } from '../shared/node-module.ts';
import type { ModelSource } from './local-options.ts';

const packagePath = '@pentimento/model-scenes/pentimento-model.json';

/** The embedded model: of this site in a browser, of the installed package in Node. */
export function defaultModelSources(): ModelSource[] {
  const modules = nodeModule('node:module');
  const urls = nodeModule('node:url');
  if (modules === undefined || urls === undefined) {
    return [{ manifestUrl: '/models/scenes/pentimento-model.json' }];
  }
  try {
    const path = modules.createRequire(import.meta.url).resolve(packagePath);
    return [{ manifestUrl: urls.pathToFileURL(path).href }];
  } catch (cause) {
    throw new ModelUnavailableError({
      message:
        'The embedded model is not installed. Add the package @pentimento/model-scenes, or name a model.',
      cause,
    });
  }
}
