import { writeNerveLines } from './nerveLines';

/** `npm run model:nerves`: the nerves of look-alikes.json and leg.glb in, their lines through it out. After each change of either; `npm run model` does it too. */
console.log(`models/nerve-lines.json: ${((await writeNerveLines()) / 1e3).toFixed(1)} kB`);
