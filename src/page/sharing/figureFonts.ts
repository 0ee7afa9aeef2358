import interUrl from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?url';
import serifUrl from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2?url';

let faces: Promise<string> | null = null;

/**
 * The page's faces as `@font-face` rules with the fonts in them: an SVG that is drawn as a picture, or opened elsewhere, sees no font of the
 * page. About 150 kB of text, fetched once.
 */
export function figureFonts(): Promise<string> {
  faces ??= Promise.all([
    face('Inter Variable', 'normal', '100 900', interUrl),
    face('Source Serif 4 Variable', 'italic', '200 900', serifUrl),
  ]).then((rules) => rules.join(''));
  return faces;
}

async function face(family: string, style: string, weight: string, url: string): Promise<string> {
  try {
    const font = await (await fetch(url)).blob();
    return `@font-face{font-family:"${family}";font-style:${style};font-weight:${weight};src:url(${await dataUrl(font)}) format("woff2")}`;
  } catch {
    // A figure in other letters is a figure all the same.
    return '';
  }
}

function dataUrl(blob: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('sharing: a font could not be read'));
    reader.readAsDataURL(blob);
  });
}
