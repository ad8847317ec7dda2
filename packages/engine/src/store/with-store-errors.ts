import { toStoreError } from './to-store-error.ts';

type AsyncMethods = Record<string, (...parameters: never[]) => Promise<unknown>>;

/** The same methods, with everything that they reject with turned into engine errors: the border of a driver. */
export function withStoreErrors<Methods extends object>(methods: Methods): Methods {
  const wrapped = Object.entries(methods as AsyncMethods).map(([name, method]) => [
    name,
    async (...parameters: never[]) => {
      try {
        return await method(...parameters);
      } catch (error) {
        throw toStoreError(error);
      }
    },
  ]);
  return Object.fromEntries(wrapped) as Methods;
}
