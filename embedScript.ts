import { readFileSync } from 'node:fs';
import { build, type Plugin } from 'vite';

/** Its address stays, so that other pages can name it; it is not to be kept without asking, see `README.md`. */
const FILE = 'embed.js';
const LANGUAGES = ['en', 'de', 'es', 'fr'];

/**
 * The script that other pages load to have `<leg-viewer>`: one plain script, not a module.
 * @param poster address of the picture that stands for the leg, seen from the script
 */
export async function buildEmbedScript(poster: string): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { EMBED_POSTER: JSON.stringify(poster), EMBED_WORDS: JSON.stringify(words()) },
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: 'src/embed/embed.ts', formats: ['iife'], name: 'legViewerElement', fileName: 'embed' },
    },
  });
  const [output] = [built].flat();
  const chunk = output && 'output' in output ? output.output[0] : null;
  if (!chunk) throw new Error(`embedScript: ${FILE} was not built.`);
  return chunk.code;
}

/** What the element itself says, of the page's own words. */
function words(): Record<string, { title: string; show: string }> {
  return Object.fromEntries(
    LANGUAGES.map((language) => {
      const all = JSON.parse(readFileSync(`src/words/${language}.json`, 'utf8')) as Record<string, string>;
      return [language, { title: all['page.title'] ?? '', show: all['embed.show'] ?? '' }];
    }),
  );
}

/** Publishes `embed.js` beside the page. */
export function embedScript(): Plugin {
  return {
    name: 'embed-script',
    async generateBundle(_options, bundle) {
      const poster = Object.keys(bundle).find((file) => /^assets\/poster-.*\.webp$/.test(file));
      if (!poster)
        throw new Error('embedScript: the page has no poster; it is asked for in `src/page/pageFrame.ts`.');
      this.emitFile({ type: 'asset', fileName: FILE, source: await buildEmbedScript(poster) });
    },
    configureServer(server) {
      server.middlewares.use(`/${FILE}`, (_request, response, next) => {
        buildEmbedScript('models/poster.webp').then((code) => {
          response.setHeader('content-type', 'text/javascript');
          response.end(code);
        }, next);
      });
    },
  };
}
