import { ModelUnavailableError } from '@pentimento/engine';
import type { OpenRequest } from '../shared/open-request.ts';
import type { ModelManifest } from '../shared/model-manifest.ts';
import type { ModelFiles } from './collect-model-files.ts';
import { GraphSession } from './graph-session.ts';
import { InstructionTokenizer } from './instruction-tokenizer.ts';
import { loadRuntime, type Runtime } from './load-runtime.ts';

/** A model in memory, ready to run. */
export interface OpenModel {
  manifest: ModelManifest;
  request: OpenRequest;
  runtime: Runtime;
  tokenizer: InstructionTokenizer;
  text: GraphSession;
  denoise: GraphSession;
}

/** Loads the runtime and compiles the graphs. */
export async function openModel(request: OpenRequest, files: ModelFiles): Promise<OpenModel> {
  const { manifest, backend } = request;
  const tokenizer = new InstructionTokenizer(manifest.tokenizer, files);
  const runtime = await loadRuntime(request);
  const compile = (graph: ModelManifest['graphs']['text']) =>
    GraphSession.create(runtime, graph, { content: contentOf(files, graph.file), backend });
  const text = await compile(manifest.graphs.text);
  try {
    return { manifest, request, runtime, tokenizer, text, denoise: await compile(manifest.graphs.denoise) };
  } catch (error) {
    await text.release();
    throw error;
  }
}

/** Frees the graphs. The runtime's own memory comes back when its worker ends. */
export async function releaseModel({ text, denoise }: OpenModel): Promise<void> {
  await text.release();
  await denoise.release();
}

function contentOf(files: ModelFiles, path: string): Uint8Array {
  const content = files.get(path);
  if (content !== undefined) return content;
  throw new ModelUnavailableError({ message: `${path} is missing from the model's files.` });
}
