import type { Plugin } from 'vite';
import { contentSecurityPolicy } from './content-security-policy.ts';

/** Writes the policy into the built page. The development server needs inline styles, so it goes without. */
export function contentSecurityPolicyPlugin(): Plugin {
  return {
    name: 'pentimento:content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy },
        injectTo: 'head-prepend',
      },
    ],
  };
}
