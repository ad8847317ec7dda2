import { defaultClientConditions, defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { contentSecurityPolicy } from './vite/content-security-policy.ts';
import { contentSecurityPolicyPlugin } from './vite/content-security-policy-plugin.ts';
import { embeddedModelPlugin } from './vite/embedded-model-plugin.ts';
import { progressiveWebApp } from './vite/progressive-web-app.ts';

/** Threads in WebAssembly need a cross-origin isolated page. */
const isolationHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

/** These find their WebAssembly files by their own address, which bundling in advance would change. */
const findBesideTheirWasm = [
  'onnxruntime-web',
  '@jsquash/avif',
  '@jsquash/jpeg',
  '@jsquash/png',
  '@jsquash/webp',
];

export default defineConfig({
  resolve: { conditions: ['pentimento-source', ...defaultClientConditions] },
  server: { headers: isolationHeaders },
  preview: { headers: { ...isolationHeaders, 'Content-Security-Policy': contentSecurityPolicy } },
  worker: { format: 'es' },
  optimizeDeps: { exclude: findBesideTheirWasm },
  build: { target: 'es2023', chunkSizeWarningLimit: 1_000 },
  plugins: [embeddedModelPlugin(), contentSecurityPolicyPlugin(), VitePWA(progressiveWebApp)],
});
