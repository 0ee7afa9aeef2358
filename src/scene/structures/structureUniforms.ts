import { Color, type Data3DTexture, type IUniform, type Vector2, Vector3, Vector4 } from 'three';
import { cutPlane } from '../../leg/cutPlane';
import type { Structure } from '../../leg/Leg';
import { legSide } from '../../leg/legSides';
import { DEFAULT_TUNING, type Tuning } from '../../view/state';
import { fibrePhases } from './fibreLattice';

/** Ink of the two ends, as on classical plates red and blue; told apart by red-green blind eyes, and hatched differently. */
const ATTACHMENT_INKS = { origin: '#c2410c', insertion: '#1d5fa8' } as const;

/** What hollows of flesh and of bone darken towards, as a factor of their colour. */
const HOLLOWS = { flesh: new Color(0.62, 0.5, 0.48), bone: new Color(0.55, 0.43, 0.33) } as const;

/** Uniforms that all structures share by reference: one assignment reaches every mesh. */
const SHARED_UNIFORMS = {
  ...legSide,
  uGhostColour: { value: new Color('#b3a79c') },
  uGhostOpacity: { value: DEFAULT_TUNING.ghostOpacity as number },
  uFibreStrength: { value: DEFAULT_TUNING.fibreStrength as number },
  uFibrePhases: fibrePhases,
  uTendonColour: { value: new Color('#cccdc9') },
  uOriginColour: { value: new Color(ATTACHMENT_INKS.origin) },
  uInsertionColour: { value: new Color(ATTACHMENT_INKS.insertion) },
  ...cutPlane,
};

/** Of all bones: the shade that muscles throw goes with them. */
const BARED: IUniform<number> = { value: 0 };

/** Uniforms of one mesh. */
export interface StructureUniforms {
  /** x ghost, y selected, z hovered, w seen through the skin; each 0 to 1. */
  uState: IUniform<Vector4>;
  /** Of its layer and of its coming and going, 0 to 1. */
  uOpacity: IUniform<number>;
  /** How far it is from its place, leg space, metres: its pattern of fibres is that of its place. */
  uApart: IUniform<Vector3>;
  /** Least share of tendon: 1 for connective tissue, 0 for muscle. */
  uTendonFloor: IUniform<number>;
  /** How thin it is at its upper end, 0 for what is solid: see `fasciaAlpha` of `shaders/structure.glsl`. */
  uSheer: IUniform<number>;
  /** What its hollows darken towards, as a factor of its colour. */
  uHollow: IUniform<Color>;
  /** Of a bone: share of the muscles that is not drawn, 0 to 1; 0 of anything else. */
  uBared: IUniform<number>;
  /** See `legSides.ts`. */
  uLegSide: IUniform<Vector3>;
  uGhostColour: IUniform<Color>;
  uGhostOpacity: IUniform<number>;
  uFibreStrength: IUniform<number>;
  uFibrePhases: IUniform<Data3DTexture>;
  uTendonColour: IUniform<Color>;
  uOriginColour: IUniform<Color>;
  uInsertionColour: IUniform<Color>;
  uCutPlane: IUniform<Vector4>;
  uCutSide: IUniform<Vector3>;
  uFade: IUniform<Vector2>;
}

export function structureUniforms(
  kind: Structure['kind'],
  uApart: IUniform<Vector3> = { value: new Vector3() },
  sheer = 0,
): StructureUniforms {
  return {
    ...SHARED_UNIFORMS,
    uState: { value: new Vector4(0, 0, 0, 0) },
    uOpacity: { value: 1 },
    uApart,
    uTendonFloor: { value: kind === 'connective' ? 1 : 0 },
    uSheer: { value: sheer },
    uBared: kind === 'bone' ? BARED : { value: 0 },
    uHollow: { value: kind === 'bone' ? HOLLOWS.bone : HOLLOWS.flesh },
  };
}

/** This share of the muscles is not drawn, 0 to 1. */
export function bareBones(share: number): void {
  BARED.value = share;
}

/** The rendering knobs that structures answer to. */
export function tuneStructures(tuning: Tuning): void {
  SHARED_UNIFORMS.uGhostOpacity.value = tuning.ghostOpacity;
  SHARED_UNIFORMS.uFibreStrength.value = tuning.fibreStrength;
}
