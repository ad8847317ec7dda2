import type { WarningEvent } from '@pentimento/engine';
import type { TokenizedInstruction } from './instruction-tokenizer.ts';
import { vocabularyWords } from './vocabulary-words.ts';

const shownWords = 40;
const shownUnknownWords = 8;

/** What the person should know about how an instruction was read: nothing, mostly. */
export function describeInstruction(read: TokenizedInstruction, vocabulary: unknown): WarningEvent[] {
  const warnings: WarningEvent[] = [];
  if (read.unknownWords.length > 0) {
    const unknown = read.unknownWords
      .slice(0, shownUnknownWords)
      .map((word) => `'${word}'`)
      .join(', ');
    const known = vocabularyWords(vocabulary);
    const examples = known.length === 0 ? '' : `; I know ${known.slice(0, shownWords).join(', ')}`;
    const more = known.length > shownWords ? ' and more' : '';
    warnings.push({
      type: 'warning',
      kind: 'other',
      feature: 'instruction',
      details: `I don't know ${unknown}${examples}${more}.`,
    });
  }
  if (read.droppedTokens > 0) {
    warnings.push({
      type: 'warning',
      kind: 'degraded',
      feature: 'instruction',
      details:
        'The instruction is longer than this model can read: its end was left out. Say it in fewer words.',
    });
  }
  return warnings;
}
