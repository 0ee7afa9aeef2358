import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';

/** Icons beside the drawing `public/icon.svg`; `npm run icons` takes them from it. */
const ICONS = [
  { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
  { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
  { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
  { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
];

/**
 * Makes the page installable, and the worker that keeps a whole copy of it on the device: every script, font, word, lesson and model. A new version
 * is fetched beside the copy in use and waits until somebody asks for it (`src/page/offline`).
 */
export function offlineCopy(): Plugin[] {
  return VitePWA({
    registerType: 'prompt',
    // The page does it itself, once the leg is drawn.
    injectRegister: false,
    filename: 'sw.js',
    manifestFilename: 'app.webmanifest',
    // What `public` holds is found by the patterns below.
    includeManifestIcons: false,
    manifest: {
      id: '.',
      name: 'Leg trigger points',
      short_name: 'Leg points',
      description: 'A 3D leg whose muscles show where their trigger points send pain.',
      lang: 'en',
      start_url: '.',
      scope: '.',
      display: 'standalone',
      // `--paper` of the light theme, as in `tokens.css`.
      background_color: '#f3f0ea',
      theme_color: '#f3f0ea',
      categories: ['education', 'medical'],
      icons: ICONS,
    },
    workbox: {
      // Begins with `KEPT_PREFIX`, so that "Forget everything" finds it.
      cacheId: 'leg-viewer.offline',
      globPatterns: ['**/*'],
      // For programs, which the page does without; and what other pages load, which is to be the server's own each time. Everything else is what a package
      // for a learning platform holds (`packageFiles.ts`).
      globIgnores: ['**/*.schema.json', '**/*.cdx.json', 'embed.js', 'embed-example.*'],
      // `leg.glb` is the largest, 2 MB.
      maximumFileSizeToCacheInBytes: 16e6,
      // The name changes with the content: the browser's own copy will do.
      dontCacheBustURLsMatching: /assets\/.*-[\w-]{8}\.\w+$/,
      // The view stands in the address behind "?".
      navigateFallback: 'index.html',
      navigateFallbackAllowlist: [/\/(index\.html)?(\?.*)?$/],
      cleanupOutdatedCaches: true,
      // The first visit has its copy at once, not from the next one on.
      clientsClaim: true,
      skipWaiting: false,
      // One file: a worker under trusted types may not load another by its name.
      inlineWorkboxRuntime: true,
      sourcemap: false,
    },
  });
}
