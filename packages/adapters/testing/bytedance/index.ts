import type { SimulatedProvider } from '../core/simulated-provider.ts';
import { answerImages } from './answer-images.ts';
import { bytedanceError } from './bytedance-error.ts';

/** ModelArk's image API, below `/bytedance/api/v3`. It lets no page call it, as far as is known. */
export function createSimulatedProvider({
  maskMode = 'exact',
}: { readonly maskMode?: 'exact' | 'hint' } = {}): SimulatedProvider {
  return {
    id: 'bytedance',
    apiPath: '/api/v3',
    notFound: bytedanceError(404, 'NotFound', 'The specified resource is not found', { type: 'NotFound' }),
    routes: [
      {
        method: 'POST',
        path: /^\/api\/v3\/images\/generations$/,
        isPaid: true,
        answer: (request) => answerImages(request, maskMode),
      },
    ],
  };
}
