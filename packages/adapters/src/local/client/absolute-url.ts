import { nodeModule } from '../shared/node-module.ts';

/** An address made absolute: against the page, in Node against the working folder. */
export function absoluteUrl(address: string): string {
  if (URL.canParse(address)) return address;
  const urls = nodeModule('node:url');
  const paths = nodeModule('node:path');
  if (urls !== undefined && paths !== undefined) return urls.pathToFileURL(paths.resolve(address)).href;
  return new URL(address, globalThis.document?.baseURI ?? location.href).href;
}
