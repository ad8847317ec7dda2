/** What is sent and read, against the types of the vendor's SDK: this file only has to compile. */
import type { ImageEditParams, ImageGenerateParams } from 'openai/resources/images';
import type { Response, ResponseCreateParams } from 'openai/resources/responses/responses';
import type * as v from 'valibot';
import { expectTypeOf, test } from 'vitest';
import type { ImagesParameters } from './images/map-images-request.ts';
import type { ResponsesParameters } from './responses/map-responses-request.ts';
import type { responseSchema } from './responses/response-object.ts';

test('what is sent is what the SDK would take', () => {
  expectTypeOf<ImagesParameters>().toExtend<ImageGenerateParams>();
  expectTypeOf<Omit<ImagesParameters, 'stream'>>().toExtend<Omit<ImageEditParams, 'image' | 'stream'>>();
  expectTypeOf<ResponsesParameters>().toExtend<ResponseCreateParams>();
});

test('what the SDK promises is what is read', () => {
  type Read = 'id' | 'status' | 'error' | 'incomplete_details' | 'usage' | 'tool_usage';
  const read = (response: Pick<Response, Read>): Omit<v.InferInput<typeof responseSchema>, 'output'> =>
    response;
  expectTypeOf(read).returns.toHaveProperty('id');
  expectTypeOf<Response['output'][number]>().toHaveProperty('type');
});
