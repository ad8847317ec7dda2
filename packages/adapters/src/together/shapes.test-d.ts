/** What is sent, against the types of the vendor's SDK: this file only has to compile. */
import type { ImageGenerateParams } from 'together-ai/resources/images';
import { expectTypeOf, test } from 'vitest';
import type { TogetherBody } from './map-request.ts';

test('what is sent is what the SDK would take', () => {
  expectTypeOf<TogetherBody>().toExtend<ImageGenerateParams>();
});
