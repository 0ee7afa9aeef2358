import { readSetting, writeSetting } from '../view/deviceStorage';
import { onSlice } from '../view/onSlice';
import { settings, THEMES, type Theme } from '../view/settings';

export function isTheme(value: unknown): value is Theme {
  return THEMES.some((theme) => theme === value);
}

/** The theme kept on this device, else the one the system prefers. */
function firstTheme(): Theme {
  const kept = readSetting('theme');
  if (isTheme(kept)) return kept;
  return window.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Show the page in `theme` and keep the choice on this device. */
export function setTheme(theme: Theme): void {
  writeSetting('theme', theme);
  settings.setState({ theme });
}

/** The stylesheets key on `data-theme` of the root element; it follows the setting from the first import on. */
function applyTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
}
settings.setState({ theme: firstTheme() });
applyTheme(settings.getState().theme);
onSlice(settings, ({ theme }) => theme, applyTheme);

/** Who has chosen no theme gets the system's, also when it changes at dusk. */
window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', () => {
  if (!isTheme(readSetting('theme'))) settings.setState({ theme: firstTheme() });
});
