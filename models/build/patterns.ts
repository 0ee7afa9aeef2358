import { writePatterns } from './bake';

/** `npm run model:patterns`: content, look-alikes and leg.glb in, the baked patterns out. After each change of a stroke; `npm run model` does it too. */
for (const [name, bytes] of Object.entries(await writePatterns()))
  console.log(`models/${name}: ${(bytes / 1e3).toFixed(1)} kB`);
