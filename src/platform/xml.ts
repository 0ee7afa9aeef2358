const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Words as they may stand in XML 1.0, between tags and in an attribute; characters that XML does not have are left out. */
export function xmlWords(words: string): string {
  return (
    words
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that may not stand there
      .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
      .replaceAll(/\p{Surrogate}/gu, '')
      .replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign)
  );
}

/** An address within the package as XML and a server take it. */
export function xmlPath(path: string): string {
  return xmlWords(path.split('/').map(encodeURIComponent).join('/'));
}
