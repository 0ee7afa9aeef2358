import { writeSkinAtlas } from './skinAtlas';

/** `npm run model:atlas`: leg.glb in, the unfolded skin out. After each change of the skin; `npm run model` does it too. */
console.log(`models/skin-atlas.bin: ${((await writeSkinAtlas()) / 1e3).toFixed(1)} kB`);
