import type { VitePWAOptions } from 'vite-plugin-pwa';

/**
 * The installable app. The shell is fetched in advance; the runtime of the model (10 to 27 MB) is kept once it was
 * used; the model's weights are kept by the `local` adapter, by their hash.
 */
export const progressiveWebApp: Partial<VitePWAOptions> = {
  registerType: 'autoUpdate',
  // The page registers the worker itself: under Trusted Types the injected script may not.
  injectRegister: false,
  manifest: {
    id: '/',
    name: 'Pentimento',
    short_name: 'Pentimento',
    description: 'Change pictures by conversation. What you do not mention stays as it is.',
    start_url: '/',
    display: 'standalone',
    background_color: '#121110',
    theme_color: '#121110',
    categories: ['graphics', 'photo'],
    icons: [
      { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icons/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  workbox: {
    globPatterns: ['**/*.{html,js,mjs,css,svg,png,wasm,webmanifest}'],
    globIgnores: ['**/ort-wasm*'],
    // A worker under Trusted Types may not import scripts: the runtime of the service worker is written into it.
    inlineWorkboxRuntime: true,
    navigateFallback: 'index.html',
    cleanupOutdatedCaches: true,
    clientsClaim: true,
    skipWaiting: true,
    runtimeCaching: [
      {
        // What a manifest says must fit the weights that the server has: the newest one that can be had.
        urlPattern: /\/models\/[^?]*\.json$/,
        handler: 'NetworkFirst',
        options: { cacheName: 'model-manifests', networkTimeoutSeconds: 4 },
      },
      {
        urlPattern: /\/ort-wasm[^/]*\.(?:wasm|mjs)$/,
        handler: 'CacheFirst',
        options: { cacheName: 'model-runtime', expiration: { maxEntries: 4 } },
      },
    ],
  },
};
