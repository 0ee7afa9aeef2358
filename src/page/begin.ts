import { structureIds } from '../scene/structureIds';
import { address, flushAddress } from '../view/address';
import { readAddress } from '../view/urlSync';
import { keepSettings } from './keptSettings';
import { keepInstallOffer } from './offline/offlineStore';
import './theme';

/** What begins before anything is drawn: the settings of this device, and the view that the address asks for as far as it can be read without the content. */
export function begin(): void {
  keepSettings();
  keepInstallOffer();
  // What is not in the address yet when the page is left comes back with it all the same.
  window.addEventListener('pagehide', flushAddress);
  if (address().presenter === null) readAddress({ structures: structureIds, trps: null });
}
