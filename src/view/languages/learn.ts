import { createInstance } from 'i18next';
import type { Language } from '../language';
import type { Catalogue, Speech } from '../messages';

/** Each language is a file of its own, fetched when somebody wants it. */
const CATALOGUES: Readonly<Record<Exclude<Language, 'en'>, () => Promise<{ CATALOGUE: Catalogue }>>> = {
  de: () => import('./de'),
  es: () => import('./es'),
  fr: () => import('./fr'),
};

/**
 * The words of `language`, with its own plurals.
 * @throws Error when its file cannot be fetched.
 */
export async function learn(language: Exclude<Language, 'en'>): Promise<Speech> {
  const { CATALOGUE } = await CATALOGUES[language]();
  const i18n = createInstance();
  await i18n.init({
    lng: language,
    resources: { [language]: { translation: withAllForms(CATALOGUE, language) } },
    // Ids are flat and hold dots; `list.points` + `.one` is a plural.
    keySeparator: false,
    nsSeparator: false,
    pluralSeparator: '.',
    missingInterpolationHandler: (_, [name]) => name,
    interpolation: { prefix: '{', suffix: '}', escapeValue: false, skipOnVariables: true },
  });
  return {
    tag: language,
    text: (id, values) => i18n.t(id, { replace: values }),
    plural: (id, count, values) => i18n.t(id, { count, replace: values }),
  };
}

/**
 * Spanish and French have a form for millions ("un millón de puntos") that no count of this page reaches: it is filled
 * from `.other`, so that a catalogue needs only `.one` and `.other`.
 */
function withAllForms(catalogue: Catalogue, language: Language): Record<string, string> {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const all: Record<string, string> = { ...catalogue };
  for (const [id, words] of Object.entries(catalogue)) {
    if (!id.endsWith('.other')) continue;
    for (const form of forms) all[`${id.slice(0, -'other'.length)}${form}`] ??= words;
  }
  return all;
}
