/** What is sent, against the types of the vendor's SDK: this file only has to compile. */
import type { Content, GenerateContentConfig, Interactions } from '@google/genai';
import { expectTypeOf, test } from 'vitest';
import type { Content as OurContent, ContentBody } from './content/content-body.ts';
import type { InteractionBody } from './interactions/interaction-body.ts';

test('what is sent is what the SDK would take', () => {
  expectTypeOf<OurContent>().toExtend<Content>();
  expectTypeOf<Omit<ContentBody['generationConfig'], 'thinkingConfig'>>().toExtend<GenerateContentConfig>();
  expectTypeOf<InteractionBody>().toExtend<Interactions.CreateModelInteractionParamsNonStreaming>();
});
