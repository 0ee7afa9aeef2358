import { MeshoptDecoder } from 'meshoptimizer/decoder';
import { expect, it } from 'vitest';
import { inTime } from '../../src/leg/inTime';
import { withDecoder } from '../../src/leg/meshDecoder';

it('a decoder that has trapped is not asked again: the next reading has another, which works', async () => {
  const seen: unknown[] = [];
  await withDecoder((decoder) => seen.push(decoder));
  const trap = new Error('leg.glb: damaged.', { cause: new WebAssembly.RuntimeError('unreachable') });
  await expect(
    withDecoder(() => {
      throw trap;
    }),
  ).rejects.toBe(trap);
  await withDecoder((decoder) => seen.push(decoder));
  expect(seen[0]).toBe(MeshoptDecoder);
  expect(seen[1]).not.toBe(MeshoptDecoder);
});

it('what never answers is given up after its time, what answers is not', async () => {
  await expect(inTime(new Promise(() => {}), 20, () => new Error('late'))).rejects.toThrow('late');
  await expect(inTime(Promise.resolve(5), 20, () => new Error('late'))).resolves.toBe(5);
});
