/** What the words of the content must not say, by language; `safety.test.ts` holds the content and the lessons to it. */
export const SPOKEN = ['en', 'de', 'es', 'fr'] as const;
export type Spoken = (typeof SPOKEN)[number];

/** Sends the reader to another entry: each entry stands alone on a card. */
export const ELSEWHERE: Readonly<Record<Spoken, RegExp>> = {
  en: /\b(as|see|like) (above|below|before)\b|\bas (for|with) [a-z]+ ?(and [a-z]+)?\.$|\bditto\b|\bsame as\b/i,
  de: /\b(wie|siehe) (oben|unten|zuvor|vorher)\b|^Wie beim? |\bs\. ?[ou]\./i,
  es: /\bcomo (arriba|abajo|antes)\b|^como (en|para) |\b(véase|ídem)\b/i,
  fr: /\bcomme (ci-|plus haut|plus bas)|^comme pour |\bvoir (ci-|plus)|\bidem\b/i,
};

const NEGATED: Readonly<Record<Spoken, RegExp>> = {
  en: /\b(not|never|no|nobody|without|before)\b/i,
  de: /\b(nicht|nie|niemals|kein\w*|ohne|niemand|vor jede\w)\b/i,
  es: /\b(no|nunca|nada|nadie|ni|sin|antes de)\b/i,
  fr: /\b(ne|pas|jamais|ni|sans|personne|avant)\b|\bn’/i,
};

/** An order to treat: at the head of a clause, or in German at its end. */
const ORDERS: Readonly<Record<Spoken, RegExp>> = {
  en: /(^|\b(and|then) )(treat|massage|press|rub|stretch|release|roll|knead|inject|needle|strengthen|ice|heat|squeeze) (it|them|both|this|the|your|on|into|with|each|all|gently|firmly|deeply)\b/i,
  de: /^([Bb]ehandle|[Mm]assiere|[Dd]rücke?|[Dd]ehne|[Rr]eibe?|[Rr]olle|[Kk]nete|[Kk]räftige|[Ss]pritze|[Kk]ühle|[Ww]ärme)\b|^(\S+ ){0,3}(behandeln|massieren|drücken|dehnen|ausrollen|kneten|kräftigen|spritzen)$/,
  es: /^(trata|trate|tratar|trátese|trátense|masajea|masajear|presiona|presionar|estira|estirar|frota|frotar|fortalece|amasa)\b/i,
  fr: /^(traitez|traiter|massez|masser|appuyez|appuyer|étirez|étirer|frottez|frotter|renforcez|pétrissez)\b/i,
};

/** The clauses of `text` that order a treatment; a warning against one is none. */
export function ordersIn(text: string, language: Spoken): string[] {
  return text
    .split(/[.;:!?()]\s*|\s[–—]\s/)
    .map((clause) => clause.replaceAll('*', '').trim())
    .filter((clause) => ORDERS[language].test(clause) && !NEGATED[language].test(clause));
}

/** Words that name more than one place, or another than is meant. */
export const TWO_PLACES: Readonly<Record<Spoken, RegExp>> = {
  // "Instep" is the arch to some and the top of the foot to others; the back of the foot is a heel to many.
  en: /\binsteps?\b|\bback (and [a-z]+ part )?of the foot\b/i,
  // A Knöchel is the bone, inner or outer; the joint is the Sprunggelenk.
  de: /(?<!Innen|Außen)\bKnöchel|\bknöchel(?!\p{L})|\bRist\b|Fußrist|Großzehenballen/u,
  es: /\bempeines?\b|\btobillo (interno|externo) \(|\byema del dedo gordo/i,
  fr: /\bcous?-de-pied\b|\bcheville (interne|externe) \(/i,
};

/** How soon, as it is said in what to do at each level. */
export const HOW_SOON: Readonly<Record<string, Readonly<Record<Spoken, RegExp>>>> = {
  emergency: {
    en: /\bnow\b/,
    de: /\bsofort\b/,
    es: /\bahora\b/,
    fr: /\btout de suite\b/,
  },
  urgent: { en: /\bsame day\b/, de: /\bam selben Tag\b/, es: /\bel mismo día/, fr: /\ble jour même\b/ },
  soon: { en: /\bsoon\b/i, de: /\bbald\b/i, es: /\bpronto\b/i, fr: /\bbientôt\b/i },
  caution: {
    en: /\b(ask|before|soon)\b/i,
    de: /\b(frag|vor|bald)\b/i,
    es: /\b(pregunta|antes|pronto)\b/i,
    fr: /\b(demandez|avant|bientôt)\b/i,
  },
};

/** Someone to turn to. */
export const TO_WHOM: Readonly<Record<Spoken, RegExp>> = {
  en: /\b(doctor|emergency (department|number)|midwife|surgeon|pharmacist)\b/,
  de: /(Arzt|ärztlich|Notaufnahme|Notruf|Hebamme|Operationsteam|Apotheke)/,
  es: /\b(médico|urgencias|emergencias|matrona|cirujano|farmacéutico)\b/,
  fr: /(médecin|urgences|numéro d’urgence|sage-femme|chirurgien|pharmacien)/,
};
