/**
 * Add style rules to a document that are only known while the page runs: as a sheet of its own, since the page's policy takes no written style element.
 * @param view the window of the document
 * @returns takes them away again
 */
export function writtenStyle(
  css: string,
  view: Window & Pick<typeof globalThis, 'CSSStyleSheet'> = window,
): () => void {
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  const { document } = view;
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return () => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  };
}
