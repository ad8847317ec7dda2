/** What is sent, against the types of the vendor's SDK: this file only has to compile. */
import type { ImageGenerationRequest$Outbound } from '@openrouter/sdk/models';
import { expectTypeOf, test } from 'vitest';
import type { ImagesBody } from './map-request.ts';

test('what is sent is what the SDK would send', () => {
  expectTypeOf<Omit<ImagesBody, 'provider'>>().toExtend<Omit<ImageGenerationRequest$Outbound, 'provider'>>();
});
