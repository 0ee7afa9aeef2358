import type { Tuning } from '../view/state';

/** One slider of the drawer. Its value is `tuning[key]`, shown in `unit` where base units read badly. */
export interface Knob {
  key: keyof Tuning;
  label: string;
  /** In the unit shown. */
  min: number;
  max: number;
  step: number;
  /** `perBase` of these make one base unit: 1000 millimetres a metre. */
  unit?: { name: string; perBase: number };
}

const MILLIMETRES = { name: 'mm', perBase: 1000 } as const;

/** The drawer, top to bottom: the heat, the surface, the light. */
export const KNOBS: readonly Knob[] = [
  { key: 'heatOpacity', label: 'Heat', min: 0, max: 1, step: 0.01 },
  { key: 'edgeSoftnessM', label: 'Soft edge', min: 1, max: 20, step: 0.5, unit: MILLIMETRES },
  { key: 'stipplePitchM', label: 'Dot distance', min: 3, max: 14, step: 0.5, unit: MILLIMETRES },
  { key: 'stippleSize', label: 'Dot size', min: 0.2, max: 1, step: 0.01 },
  { key: 'skinTone', label: 'Skin tone', min: 0, max: 2, step: 1 },
  { key: 'ghostOpacity', label: 'Ghosts', min: 0, max: 0.6, step: 0.01 },
  { key: 'fibreStrength', label: 'Fibres', min: 0, max: 1, step: 0.01 },
  { key: 'keyLight', label: 'Key light', min: 0, max: 5, step: 0.05 },
  { key: 'fillLight', label: 'Fill light', min: 0, max: 3, step: 0.05 },
];
