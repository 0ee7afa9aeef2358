import { legViewerElement } from './LegViewerElement';

/** Put in by `embedScript.ts`: the address of the poster beside this script, and the words of each language. */
declare const EMBED_POSTER: string;
declare const EMBED_WORDS: Readonly<Record<string, { title: string; show: string }>> & {
  en: { title: string; show: string };
};

// A plain script and no module: another host may load it without the page's server having to allow that.
const here = (document.currentScript as HTMLScriptElement | null)?.src || document.baseURI;

if (!customElements.get('leg-viewer'))
  customElements.define(
    'leg-viewer',
    legViewerElement({
      page: new URL('.', here).href,
      poster: new URL(EMBED_POSTER, here).href,
      words: (language) => EMBED_WORDS[language.slice(0, 2).toLowerCase()] ?? EMBED_WORDS.en,
    }),
  );
