import { parseAddress } from '../view/address';
import { isLanguage, type Language, languageFrom } from '../words/languages';

/** The language of a first sight: what the address asks for, else what was chosen on this device, else what the browser prefers. */
export function firstLanguage(
  search: string,
  kept: string | null,
  preferred: readonly string[],
): { language: Language; unknown: string | null } {
  const asked = parseAddress(search).lang;
  const language = asked === null ? null : languageFrom([asked]);
  const fallback = isLanguage(kept) ? kept : (languageFrom(preferred) ?? 'en');
  return { language: language ?? fallback, unknown: asked !== null && language === null ? asked : null };
}
