import type { Language } from '../words/languages';

/**
 * How a word that is explained stands in a text, by language: with its endings, and only where it is meant ("active" of points, not of people).
 * Sources of regular expressions, matched as whole words whatever the case. In a language that is not
 * here no word is linked.
 */
export const GLOSSARY_FORMS: Readonly<Partial<Record<Language, Readonly<Record<string, string>>>>> = {
  en: {
    trigger_point: 'trigger points?',
    active: 'active(?= (?:trigger )?points?)|(?<=points that are not )active',
    latent: 'latent',
    taut_band: 'taut bands?',
    essential: 'essential (?:zones?|areas?)',
    spillover: 'spillover(?: zones?)?',
    referred_pain: 'referred pain',
    dermatome: 'dermatomes?',
  },
  de: {
    trigger_point: 'Triggerpunkt(?:e[sn]?|s)?',
    active: 'aktive[rn]?(?= (?:Trigger)?[Pp]unkt)|(?<=nicht )aktiven(?= )',
    latent: 'latent(?:e[rnms]?)?',
    taut_band: 'Hartspannstr(?:ang(?:e?s)?|änge[n]?)',
    essential: 'Hauptzonen?',
    spillover: 'Nebenzonen?',
    referred_pain: 'übertragene[rnms]? Schmerz(?:e[ns]?|es)?',
    dermatome: 'Dermatom(?:e[sn]?|s)?',
  },
  es: {
    trigger_point: 'puntos? gatillo',
    active: '(?<=puntos? (?:gatillo )?)activos?|(?<=no están )activos',
    latent: 'latentes?',
    taut_band: 'bandas? tensas?',
    essential: 'zonas? esencial(?:es)?',
    spillover: 'zonas? difusas?',
    referred_pain: 'dolor referido',
    dermatome: 'dermatomas?',
  },
  fr: {
    trigger_point: 'points? gâchettes?',
    active: '(?<=points? (?:gâchettes? )?)actifs?|(?<=ne sont pas )actifs',
    latent: 'latents?',
    taut_band: 'bandes? tendues?',
    essential: 'zones? essentielles?',
    spillover: 'zones? diffuses?',
    referred_pain: 'douleurs? projetées?',
    dermatome: 'dermatomes?',
  },
};
