import type { WebGLRenderer } from 'three';
import type { BakedPatterns } from '../../patterns/bakedPatterns';
import { FieldTexture } from '../../patterns/fieldTexture';
import { ZoneComposite } from './ZoneComposite';

/** The colour slot of each of these muscles, in the order they were switched on. */
export type ZoneSlots = (muscles: readonly string[]) => ReadonlyMap<string, number>;

/** The patterns of the first picture: their fields come baked, with nothing of the content around them. */
export class FirstZones {
  readonly composite: ZoneComposite;
  private readonly fields: FieldTexture;

  /**
   * @param show trigger points that are on, in the order they were switched on; all of them are in `baked`
   * @param zoneSlots see `ZoneSlots`
   */
  constructor(
    baked: readonly BakedPatterns[],
    show: readonly string[],
    zoneSlots: ZoneSlots,
    vertexCount: number,
  ) {
    const on = show.flatMap((id) => baked.flatMap(({ fields }) => fields.get(id) ?? []).slice(0, 1));
    const slots = zoneSlots(on.map(({ muscle }) => muscle));
    this.fields = new FieldTexture(vertexCount, Math.max(1, on.length));
    for (const [layer, { texels }] of on.entries()) this.fields.setLayer(layer, texels);
    this.composite = new ZoneComposite(this.fields);
    this.composite.set(
      on.map(({ id, muscle }, layer) => ({ id, layer, slot: slots.get(muscle) ?? 0, weight: 1 })),
    );
  }

  draw(renderer: WebGLRenderer): void {
    this.composite.invalidate();
    this.composite.draw(renderer);
  }

  dispose(): void {
    this.composite.dispose();
    this.fields.dispose();
  }
}
