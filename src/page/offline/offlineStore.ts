import { createStore } from 'zustand/vanilla';

/** What a browser offers when the page can be installed; not yet among the types of the language. */
interface InstallOffer extends Event {
  prompt(): Promise<unknown>;
}

export interface Offline {
  /** Whether a whole copy of the page is on this device: not known yet, being fetched, there, or not to be had here. */
  copy: 'unknown' | 'coming' | 'there' | 'none';
  /** Null while the browser offers no installation, as where the page is installed already. */
  install: InstallOffer | null;
}

export const offlineStore = createStore<Offline>()(() => ({ copy: 'unknown', install: null }));

/** Keep the browser's offer for the settings, instead of the banner that some browsers show. It comes once, and may come early. */
export function keepInstallOffer(): void {
  window.addEventListener('beforeinstallprompt', (event) => {
    event.preventDefault();
    offlineStore.setState({ install: event as InstallOffer });
  });
  window.addEventListener('appinstalled', () => offlineStore.setState({ install: null }));
}

/** Have the browser ask whether to install the page. An offer can be taken once. */
export async function install(): Promise<void> {
  const { install: offer } = offlineStore.getState();
  offlineStore.setState({ install: null });
  await offer?.prompt();
}
