/** Of something long its beginning says enough, characters. */
const MOST = 48;

/** The beginning of a text, as it may stand in a sentence: half a character at the cut goes. */
export function shortened(text: string, most = MOST): string {
  return text.length > most ? `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…` : text;
}

/** A value from outside as it may stand in a sentence: short, on one line. Never throws, whatever it is. */
export function shown(value: unknown, most = MOST): string {
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    // It holds itself, or what JSON cannot say.
  }
  return shortened(text ?? plainly(value), most);
}

function plainly(value: unknown): string {
  return typeof value === 'object' && value !== null ? '{…}' : String(value);
}

/** Ids as a sentence names them: in quotes, and of very many the first. */
export function shownIds(ids: readonly string[], most = 6): string {
  const names = ids.slice(0, most).map((id) => `"${shortened(id, 24)}"`);
  return ids.length > most ? `${names.join(', ')}, … (${ids.length})` : names.join(', ');
}
