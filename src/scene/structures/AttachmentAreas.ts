import { BufferAttribute } from 'three';
import { whenIdle } from '../../gpu/idle';
import type { Leg } from '../../leg/Leg';
import { contentStore, startContent } from '../../patterns/contentStore';
import { asPart, partSettled } from '../../view/failedParts';
import { redraw } from '../../view/redraw';
import type { ViewState } from '../../view/state';
import { attachmentStore, NO_ATTACHMENTS } from './attachmentStore';

/** By structure id of the bone: a signed closeness per vertex, see `leg/attachments.ts`. */
type Areas = ReadonlyMap<string, Int8Array>;

/**
 * Origin and insertion of the selected muscles as one byte per vertex of the bones, all zero while none are shown. Computed
 * once per muscle when it is first asked for, while the page idles; what computes them comes with the first one.
 */
export class AttachmentAreas {
  private readonly bytes = new Map<string, BufferAttribute>();
  private readonly known = new Map<string, Areas>();
  /** The muscles that are asked for, joined; what comes late for others is only kept. */
  private asked = '';
  private disposed = false;

  constructor(private readonly leg: Leg) {
    for (const { id, kind, geometry } of leg.inside) {
      if (kind !== 'bone') continue;
      // There from the start: a mesh that got it later would be set up anew with every frame until then.
      const bytes = new BufferAttribute(new Int8Array(geometry.getAttribute('position').count), 1, true);
      geometry.setAttribute('_attach', bytes);
      this.bytes.set(id, bytes);
    }
  }

  /** Draw the attachments that `view` asks for. Those of a muscle that is new come a moment later. */
  show(view: Pick<ViewState, 'attachments' | 'select'>): void {
    const muscles = view.attachments
      ? view.select.filter((id) => this.leg.listed.get(id)?.[0]?.kind === 'muscle')
      : [];
    const asked = muscles.join(',');
    if (asked === this.asked) return;
    this.asked = asked;
    if (muscles.every((id) => this.known.has(id))) this.draw(muscles);
    else
      void asPart(
        this,
        () => this.compute(muscles, asked),
        () => this.disposed,
      );
  }

  dispose(): void {
    this.disposed = true;
    partSettled(this);
    attachmentStore.setState(NO_ATTACHMENTS);
  }

  private async compute(muscles: readonly string[], asked: string): Promise<void> {
    // The content says which bones; the link may have asked before it has come.
    const [{ attachmentsOf }, { bonesNamed }] = await Promise.all([
      import('../../leg/attachments'),
      import('../../leg/attachmentBones'),
      startContent(),
    ]);
    for (const id of muscles) {
      if (this.known.has(id)) continue;
      await whenIdle();
      if (this.disposed) return;
      // In English, whatever the page speaks: bones are told from words.
      const muscle = contentStore.getState().original.muscles.find((each) => each.id === id);
      const named = muscle && {
        origin: bonesNamed(muscle.origin.text, this.bytes.keys()),
        insertion: bonesNamed(muscle.insertion.text, this.bytes.keys()),
      };
      this.known.set(id, attachmentsOf(this.leg, id, named ?? null));
    }
    if (asked === this.asked && !this.disposed) this.draw(muscles);
  }

  private draw(muscles: readonly string[]): void {
    const ends = { origin: new Set<string>(), insertion: new Set<string>() };
    for (const [bone, attribute] of this.bytes) {
      const areas = muscles.flatMap((id) => this.known.get(id)?.get(bone) ?? []);
      const bytes = attribute.array as Int8Array;
      if (areas.length === 0 && !bytes.some((byte) => byte !== 0)) continue;
      bytes.fill(0);
      for (const area of areas)
        for (let v = 0; v < area.length; v++) {
          const byte = area[v] ?? 0;
          if (Math.abs(byte) > Math.abs(bytes[v] ?? 0)) bytes[v] = byte;
          if (byte >= DRAWN_FROM) ends.origin.add(bone);
          if (byte <= -DRAWN_FROM) ends.insertion.add(bone);
        }
      attribute.needsUpdate = true;
    }
    attachmentStore.setState({ muscles, origin: [...ends.origin], insertion: [...ends.insertion] });
    redraw();
  }
}

/** Bytes from here on are ink: 3 mm of a reach of 8. */
const DRAWN_FROM = 80;
