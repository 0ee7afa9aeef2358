/**
 * Where the leg lies. Not an `import`: that would stop the whole page when the file is missing, and a missing leg
 * has an error screen of its own while the list and the card go on.
 */
export const legUrl = new URL('../../models/leg.glb', import.meta.url).href;
