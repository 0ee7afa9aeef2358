import { describe, expect, it } from 'vitest';
import { peelOf } from '../../src/leg/layers';
import { peelsOf } from '../../src/leg/listedLayers';
import { realLeg } from '../patterns/realLeg';

describe('the layers of a listed id', () => {
  it('are those of the meshes that the leg has for it', async () => {
    const { leg } = await realLeg();
    for (const [id, structures] of leg.listed)
      expect([...peelsOf(id)].sort(), id).toEqual(structures.map(peelOf).sort());
  });

  it('let what lies over the muscles go with the outermost of them, and keep what holds the bones together', () => {
    expect(peelsOf('plantar_aponeurosis')).toEqual(['superficial']);
    expect(peelsOf('inferior_extensor_retinaculum')).toEqual(['superficial']);
    expect(peelsOf('medial_meniscus')).toEqual(['bone']);
    expect(peelsOf('deltoid_ligament')).toEqual(['bone']);
  });

  it('are none for an id that there is not', () => {
    expect(peelsOf('no_such_muscle')).toEqual([]);
  });
});
