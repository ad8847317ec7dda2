import { ModelUnavailableError } from '@pentimento/engine';
import { Tokenizer } from '@huggingface/tokenizers';
import type { ModelManifest } from '../shared/model-manifest.ts';
import type { ModelFiles } from './collect-model-files.ts';

/** An instruction as the network reads it. */
export interface TokenizedInstruction {
  /** Exactly `maxTokens` ids, padded. */
  ids: number[];
  /** Words of the instruction that the tokenizer does not know, in order, once each. */
  unknownWords: string[];
  /** Tokens that did not fit. */
  droppedTokens: number;
}

/** Turns instructions into token ids, as the model's manifest says. */
export class InstructionTokenizer {
  readonly #tokenizer: Tokenizer;
  readonly #settings: ModelManifest['tokenizer'];

  constructor(settings: ModelManifest['tokenizer'], files: ModelFiles) {
    this.#settings = settings;
    try {
      const config = settings.config === undefined ? {} : readJson(files, settings.config);
      this.#tokenizer = new Tokenizer(readJson(files, settings.file), config);
    } catch (cause) {
      throw new ModelUnavailableError({
        message: `The model's tokenizer (${settings.file}) cannot be read. Check the model's files.`,
        cause,
      });
    }
  }

  tokenize(instruction: string): TokenizedInstruction {
    const { maxTokens, padId } = this.#settings;
    const all = this.#tokenizer.encode(instruction).ids;
    const ids = all.slice(0, maxTokens);
    while (ids.length < maxTokens) ids.push(padId);
    return {
      ids,
      unknownWords: this.#unknownWords(instruction),
      droppedTokens: Math.max(0, all.length - maxTokens),
    };
  }

  #unknownWords(instruction: string): string[] {
    const words = instruction.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu) ?? [];
    const unknown = words.filter((word) =>
      this.#tokenizer.encode(word, { add_special_tokens: false }).ids.includes(this.#settings.unknownId),
    );
    return [...new Set(unknown)];
  }
}

function readJson(files: ModelFiles, path: string): object {
  return JSON.parse(new TextDecoder().decode(files.get(path))) as object;
}
