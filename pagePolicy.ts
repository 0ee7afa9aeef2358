import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

/**
 * Style elements that packages write while the page runs, by their whole text. A text that a new version has changed is refused and fails
 * `tests/browser/policy.spec.ts`.
 */
const STYLES = {
  // Leva's (stitches) is empty: its rules come by the style sheet's own functions, which a policy lets be.
  stitches: '',
  // react-aria, usePress: no delay before a double tap.
  press: '@layer {\n  [data-react-aria-pressable] {\n    touch-action: pan-x pan-y pinch-zoom;\n  }\n}',
  // react-aria, usePreventScroll: under a dialog the page does not scroll, in Safari on a phone.
  scroll: '@layer {\n  * {\n    overscroll-behavior: contain;\n  }\n}',
} as const;

/** Each hash allows one text, and no other. */
const hashes = Object.values(STYLES).map(
  (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
);

/** What the built page may do, by directive. `README.md` says why where it is more than `'self'`. */
const POLICY: Readonly<Record<string, readonly string[]>> = {
  'default-src': ["'self'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'"],
  'style-src': ["'self'", ...hashes],
  'img-src': ["'self'", 'data:', 'blob:'],
  'object-src': ["'none'"],
  'base-uri': ["'self'"],
  'form-action': ["'none'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['leg-viewer', 'dompurify', 'default'],
};

const CHARSET = '<meta charset="utf-8" />';

/** Writes the policy into the built page, before anything that it is to hold for. Vite's own scripts need `npm run dev` to be without. */
export function pagePolicy(): Plugin {
  const content = Object.entries(POLICY)
    .map(([directive, values]) => `${directive} ${values.join(' ')}`)
    .join('; ');
  return {
    name: 'page-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        if (!html.includes(CHARSET) || !html.includes('<head>'))
          throw new Error(
            `page-policy: index.html has no <head> with ${CHARSET}; the policy stands after it.`,
          );
        // First of all: it holds for what comes after it, and what is asked for ahead stands first.
        return html
          .replace(CHARSET, '')
          .replace(
            '<head>',
            `<head>\n    ${CHARSET}\n    <meta http-equiv="Content-Security-Policy" content="${content}" />`,
          );
      },
    },
  };
}
