import { createStore } from 'zustand/vanilla';
import { readSetting, writeSetting } from '../view/deviceStorage';

/** `projector` is white and black at one and a half times the type, for the back row of a classroom. */
export const THEMES = ['light', 'dark', 'projector'] as const;
export type Theme = (typeof THEMES)[number];

export function isTheme(value: unknown): value is Theme {
  return THEMES.some((theme) => theme === value);
}

/** The theme kept on this device, else the one the system prefers. */
function firstTheme(): Theme {
  const kept = readSetting('theme');
  if (isTheme(kept)) return kept;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

export const themeStore = createStore<{ theme: Theme }>()(() => ({ theme: firstTheme() }));

/** Show the page in `theme` and keep the choice on this device. */
export function setTheme(theme: Theme): void {
  writeSetting('theme', theme);
  themeStore.setState({ theme });
}

/** The stylesheets key on `data-theme` of the root element; it follows the store from the first import on. */
function applyTheme({ theme }: { theme: Theme }): void {
  document.documentElement.dataset.theme = theme;
}
applyTheme(themeStore.getState());
themeStore.subscribe(applyTheme);

/** Who has chosen no theme gets the system's, also when it changes at dusk. */
window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
  if (!isTheme(readSetting('theme'))) themeStore.setState({ theme: firstTheme() });
});
