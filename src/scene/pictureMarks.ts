/** `leg:first-frame`: the leg has been drawn; `leg:full-frame`: with all the patterns that are on. */
export type PictureMark = 'leg:first-frame' | 'leg:full-frame';

/** Say so to whoever measures, the first time. */
export function markPicture(name: PictureMark): void {
  if (performance.getEntriesByName(name).length === 0) performance.mark(name);
}
