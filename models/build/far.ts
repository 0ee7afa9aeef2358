import { writeFarStructures } from './farStructures';

/** `npm run model:far`: leg.glb in, its structures as they are drawn from afar out. `npm run model` does it too. */
console.log(`models/structures-far.bin: ${((await writeFarStructures()) / 1e3).toFixed(1)} kB`);
