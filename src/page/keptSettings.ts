import { setTuning } from '../view/actions';
import { readSetting, writeSetting } from '../view/deviceStorage';
import { onSlice } from '../view/onSlice';
import { settings } from '../view/settings';
import { viewStore } from '../view/store';

/**
 * Settings that live in stores below the page, put back from the device and kept on it from then on. Language and theme
 * are kept when they are chosen. What a person looks at is not a setting: it is in the address.
 */
export function keepSettings(): void {
  const tone = Number(readSetting('skinTone'));
  if (tone === 1 || tone === 2) setTuning({ skinTone: tone });
  settings.setState({ guided: readSetting('guided') === 'on', lessMotion: readSetting('motion') === 'less' });

  onSlice(
    viewStore,
    ({ tuning }) => tuning.skinTone,
    (tone) => writeSetting('skinTone', String(tone)),
  );
  onSlice(
    settings,
    ({ guided }) => guided,
    (guided) => writeSetting('guided', guided ? 'on' : 'off'),
  );
  onSlice(
    settings,
    ({ lessMotion }) => lessMotion,
    (less) => {
      writeSetting('motion', less ? 'less' : 'system');
      markMotion();
    },
  );
  markMotion();
}

/** The stylesheets key on this. */
function markMotion(): void {
  document.documentElement.dataset.motion = settings.getState().lessMotion ? 'less' : 'system';
}
