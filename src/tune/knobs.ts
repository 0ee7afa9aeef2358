import type { Tuning } from '../view/state';

/** One slider of the drawer. Its value is `tuning[key]`, shown in `unit` where base units read badly. */
export interface Knob {
  key: keyof Tuning;
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
  { key: 'heatOpacity', min: 0, max: 1, step: 0.01 },
  { key: 'edgeSoftnessM', min: 1, max: 20, step: 0.5, unit: MILLIMETRES },
  { key: 'stipplePitchM', min: 3, max: 14, step: 0.5, unit: MILLIMETRES },
  { key: 'stippleSize', min: 0.2, max: 1, step: 0.01 },
  { key: 'skinTone', min: 0, max: 2, step: 1 },
  { key: 'ghostOpacity', min: 0, max: 0.6, step: 0.01 },
  { key: 'fibreStrength', min: 0, max: 1, step: 0.01 },
  { key: 'keyLight', min: 0, max: 5, step: 0.05 },
  { key: 'fillLight', min: 0, max: 3, step: 0.05 },
];
