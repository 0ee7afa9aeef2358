import { Leva, useControls } from 'leva';
import { useEffect } from 'react';
import { setTuning } from '../view/actions';
import { onSlice } from '../view/onSlice';
import { DEFAULT_TUNING, type Tuning } from '../view/state';
import { viewStore } from '../view/store';
import { text } from '../words/text';
import { KNOBS } from './knobs';
import { LEVA_THEME } from './levaTheme';

/**
 * The knobs of the drawer "Tune": a view over the store's `tuning`. It keeps nothing of its own: what a knob does goes to
 * the store, and what happens to the store moves the knob.
 */
export default function Tune() {
  const [, set] = useControls(() =>
    Object.fromEntries(
      KNOBS.map(({ key, min, max, step, unit }) => [
        key,
        {
          label: unit ? `${text(`tune.${key}`)}, ${unit.name}` : text(`tune.${key}`),
          value: shown(key, viewStore.getState().tuning),
          min,
          max,
          step,
          onChange: (value: number, _path: string, { initial }: { initial: boolean }) => {
            if (!initial) setTuning({ [key]: value / (unit?.perBase ?? 1) });
          },
        },
      ]),
    ),
  );

  useEffect(
    () =>
      onSlice(
        viewStore,
        ({ tuning }) => tuning,
        (tuning) => set(Object.fromEntries(KNOBS.map(({ key }) => [key, shown(key, tuning)]))),
      ),
    [set],
  );

  return (
    <>
      <Leva fill flat titleBar={false} hideCopyButton theme={LEVA_THEME} />
      <button type="button" className="tune-reset" onClick={() => setTuning(DEFAULT_TUNING)}>
        {text('tune.reset')}
      </button>
    </>
  );
}

/** The value of a knob in the unit it shows. */
function shown(key: keyof Tuning, tuning: Tuning): number {
  const perBase = KNOBS.find((knob) => knob.key === key)?.unit?.perBase ?? 1;
  return Math.round(tuning[key] * perBase * 1e4) / 1e4;
}
