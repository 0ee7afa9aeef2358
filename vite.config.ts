import { existsSync, readdirSync, readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import sbom from 'rollup-plugin-sbom';
import { defineConfig, type Plugin } from 'vite';
import { embedScript } from './embedScript.ts';
import { offlineCopy } from './offlineCopy.ts';
import { packageFiles } from './packageFiles.ts';
import { pagePolicy } from './pagePolicy.ts';

const CONTENT = 'models/trigger-points.json';
/** Words by which people search; part of the content. */
const SEARCH_WORDS = 'models/search-words.json';
/** What a student learns of each muscle, and the words explained; its translations lie beside those of the content. */
const STUDY = 'models/muscle-study.json';
/** What patterns are confused with; its translations lie beside the others. */
const LOOK_ALIKES = 'models/look-alikes.json';
/** Vessels as centre lines; its translations lie beside the others. */
const VESSELS = 'models/vessels.json';
const TRANSLATIONS = 'models/languages';

/** A file of translations under the name of what it translates. */
function publishedAs(file: string): string {
  if (/^(look-alikes|vessels)\./.test(file)) return file;
  return file.startsWith('study.') ? `muscle-${file}` : `trigger-points.${file}`;
}

/**
 * Publishes the content beside its schema under addresses that stay: `trigger-points.json` at the page's root, its
 * translations as `trigger-points.de.json` and so on, the words by which people search as `search-words.json`, what there is to study as
 * `muscle-study.json` and `muscle-study.de.json`, the look-alikes as `look-alikes.json` and `look-alikes.de.json`, the vessels as `vessels.json` and `vessels.de.json`.
 */
function publishContent(): Plugin {
  return {
    name: 'publish-content',
    generateBundle() {
      this.emitFile({
        type: 'asset',
        fileName: 'trigger-points.json',
        source: readFileSync(CONTENT, 'utf8'),
      });
      for (const file of [SEARCH_WORDS, STUDY, LOOK_ALIKES, VESSELS])
        this.emitFile({
          type: 'asset',
          fileName: file.replace('models/', ''),
          source: readFileSync(file, 'utf8'),
        });
      for (const file of existsSync(TRANSLATIONS) ? readdirSync(TRANSLATIONS) : []) {
        if (!file.endsWith('.json')) continue;
        this.emitFile({
          type: 'asset',
          fileName: publishedAs(file),
          source: readFileSync(`${TRANSLATIONS}/${file}`, 'utf8'),
        });
      }
    },
  };
}

/** What the first picture needs besides script is asked for with the page itself, not when the script has come and run. */
function preloadFirst(): Plugin {
  return {
    name: 'preload-first',
    transformIndexHtml: {
      order: 'post',
      handler(_html, { bundle }) {
        const files = Object.keys(bundle ?? {}).filter((file) =>
          /^assets\/(leg|patterns-first)-.*\.(glb|bin)$/.test(file),
        );
        // The bundler keeps what its scripts share, a few lines, in a file of its own.
        const scripts = Object.keys(bundle ?? {}).filter((file) =>
          /^assets\/(first|rolldown-runtime)-.*\.js$/.test(file),
        );
        const link = (attrs: Record<string, string>) => ({
          tag: 'link',
          injectTo: 'head-prepend' as const,
          attrs: { ...attrs, crossorigin: '' },
        });
        return [
          ...scripts.map((script) => link({ rel: 'modulepreload', href: `./${script}` })),
          ...files.map((file) => link({ rel: 'preload', as: 'fetch', href: `./${file}` })),
        ];
      },
    },
  };
}

/**
 * What the page starts with, each with all that it imports and that none before it has: the frame, the first picture, the page. One file each, since every
 * file is a way to the server and back. Which muscle has which colour is one more, for the first picture of a link.
 */
const START = [
  { name: 'main', test: /[\\/]src[\\/]main\.ts$/, priority: 3 },
  { name: 'first', test: /[\\/]src[\\/]scene[\\/]firstPicture\.ts$/, priority: 2 },
  { name: 'slots', test: /[\\/]src[\\/]patterns[\\/]zoneSlots\.ts$/, priority: 1.5 },
  { name: 'page', test: /[\\/]src[\\/]page[\\/]showPage\.tsx$/, priority: 1 },
];

/** Shaders without their comments and indents: they are a fifth of their text, and come before the first picture. */
function bareShaders(): Plugin {
  const START_OF_TEXT = 'export default ';
  return {
    name: 'bare-shaders',
    apply: 'build',
    transform(code, id) {
      if (!id.endsWith('.glsl?raw')) return null;
      if (!code.startsWith(START_OF_TEXT))
        throw new Error(
          `bare-shaders: ${id} does not begin with "${START_OF_TEXT}"; see how Vite imports text.`,
        );
      const text: string = JSON.parse(code.slice(START_OF_TEXT.length).replace(/;?\s*$/, ''));
      const bare = text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '').replace(/^[ \t]+|[ \t]+$/gm, '');
      return { code: `${START_OF_TEXT}${JSON.stringify(bare)};`, map: null };
    },
  };
}

/**
 * A style sheet that did not come is asked for again with its part. Vite's own helper counts it as there from the first try on, so that the next one
 * would show the part bare.
 */
function retryStyles(): Plugin {
  const SEEN = 'seen[href] = void 0;\n\t\tthrow err;';
  const PATIENT = `delete seen[href];
    for (const link of document.querySelectorAll('link[rel="stylesheet"]')) if (link.href === href) link.remove();
    throw err;`;
  return {
    name: 'retry-styles',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!id.includes('vite/preload-helper')) return null;
      if (!code.includes(SEEN))
        throw new Error(
          `retry-styles: Vite's preload helper no longer holds "${SEEN}"; see what it does with a style that fails.`,
        );
      return { code: code.replace(SEEN, PATIENT), map: null };
    },
  };
}

export default defineConfig({
  // Relative addresses: the built page works under any sub-path and from any static host.
  base: './',
  plugins: [
    react(),
    publishContent(),
    preloadFirst(),
    // What of others the page is made of, as CycloneDX; the same build gives the same file.
    sbom({ outDir: 'licences', outFilename: 'sbom.cdx', includeWellKnown: false, saveTimestamp: false }),
    retryStyles(),
    bareShaders(),
    packageFiles(),
    embedScript(),
    offlineCopy(),
    pagePolicy(),
  ],
  assetsInclude: ['**/*.glb'],
  worker: { format: 'es' },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 2500,
    license: { fileName: 'licences/packages.md' },
    rolldownOptions: { output: { codeSplitting: { groups: START } } },
  },
  preview: { port: 4173, host: '127.0.0.1' },
});
