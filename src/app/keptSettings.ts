import { guidedViews } from '../camera/guidedViews';
import { setTuning } from '../view/actions';
import { readSetting, writeSetting } from '../view/deviceStorage';
import { motionStore } from '../view/motion';
import { onSlice } from '../view/onSlice';
import { viewStore } from '../view/store';

/**
 * Settings that live in stores below the page, put back from the device and kept on it from then on. Language and theme
 * keep themselves. What a person looks at is not a setting: it is in the address.
 */
export function keepSettings(): void {
  const tone = Number(readSetting('skinTone'));
  if (tone === 1 || tone === 2) setTuning({ skinTone: tone });
  guidedViews.setState({ on: readSetting('guided') === 'on' });
  motionStore.setState({ less: readSetting('motion') === 'less' });

  onSlice(
    viewStore,
    ({ tuning }) => tuning.skinTone,
    (tone) => writeSetting('skinTone', String(tone)),
  );
  guidedViews.subscribe(({ on }) => writeSetting('guided', on ? 'on' : 'off'));
  motionStore.subscribe(({ less }) => {
    writeSetting('motion', less ? 'less' : 'system');
    markMotion();
  });
  markMotion();
}

/** The stylesheets key on this. */
function markMotion(): void {
  document.documentElement.dataset.motion = motionStore.getState().less ? 'less' : 'system';
}
