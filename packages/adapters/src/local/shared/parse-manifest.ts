import { ModelUnavailableError } from '@pentimento/engine';
import * as v from 'valibot';
import { type ModelManifest, modelManifestSchema } from './model-manifest.ts';

/**
 * Validates the content of a `pentimento-model.json`.
 * @throws ModelUnavailableError naming the first field that is wrong.
 */
export function parseManifest(content: unknown): ModelManifest {
  const result = v.safeParse(modelManifestSchema, content);
  if (result.success) return result.output;
  const [issue] = result.issues;
  const where = v.getDotPath(issue) ?? 'the manifest';
  throw new ModelUnavailableError({
    message: `This is not a model that can be run here: ${where}: ${issue.message}. Check its pentimento-model.json.`,
  });
}
