/** Words that are not said in a language, and what is said instead; content, lessons and interface are held to it. */
export interface WordChoice {
  readonly not: RegExp;
  readonly but: string;
}

export const WORD_CHOICES: Readonly<Record<'de' | 'es' | 'fr', readonly WordChoice[]>> = {
  de: [
    { not: /Völlegefühl(?! im Enddarm)/, but: 'Druck- und Spannungsgefühl: Völlegefühl is of the stomach' },
    {
      not: /Rollhügel(?!\))/,
      but: 'Trochanter major, Trochanter minor; once: Trochanter major (großer Rollhügel)',
    },
    { not: /\b[Ww]ie oben\b/, but: 'the words themselves' },
    { not: /Selbstdrücken/, but: 'Selbstbehandlung mit Druck' },
    { not: /\bSchnappen/, but: 'Knall, peitschenartiger Schlag' },
    { not: /pulsierende\w* Masse/, but: 'tastbare, pulsierende Schwellung' },
    { not: /Großzehenballen/, but: 'Großzehenkuppe, Vorfußballen' },
    { not: /Aufrechtsein/, but: 'aufrechte Haltung' },
    { not: /Unfähigkeit zu belasten/, but: 'das Bein kann nicht belastet werden' },
    { not: /Schießen mit dem Fuß/, but: 'Schießen (Fußball)' },
    { not: /\bSie\b[^.]{0,40}\bIhr(e|en|em|er)?\b/, but: 'du' },
  ],
  es: [
    { not: /\bTrP\d*/, but: 'PG (punto gatillo)' },
    { not: /\btrátense\b/, but: 'conviene valorar' },
    { not: /\bcomo arriba\b/i, but: 'the words themselves' },
    { not: /sensación de plenitud(?! (del|en el) recto)/, but: 'sensación de tensión o de bulto' },
    { not: /\b(Ev|Inv)ierte el pie/, but: 'Eversión del pie, inversión del pie' },
    { not: /embarazo u hormonas/, but: 'embarazo o tratamiento hormonal' },
    { not: /\bunos contra otros?\b/, but: 'actúan como antagonistas' },
    { not: /\byema del dedo gordo/, but: 'pulpejo del dedo gordo' },
    { not: /\bAbduce\b/, but: 'Separa (abducción)' },
    { not: /[Nn]ervio fibular/, but: 'nervio peroneo, as peroné and peroneo largo' },
    { not: /nervio cutáneo femoral lateral/, but: 'nervio femorocutáneo lateral' },
    { not: /corre de arriba abajo/, but: 'en sentido vertical' },
    { not: /\bSospechoso (uno|dos|tres)\b/, but: 'Primer, segundo, tercer sospechoso' },
    { not: /\b(vosotros|vuestr[oa]s?|usted(es)?)\b/i, but: 'tú' },
  ],
  fr: [
    { not: /\bTrP\d*/, but: 'PG (point gâchette)' },
    { not: /\bmotifs?\b/i, but: 'schéma (de douleur): un motif is a reason' },
    { not: /\bsensibles?\b/i, but: 'douloureux à la pression: sensible is also what feels much' },
    { not: /(?<!\b[Ll]a )\bpires?\b/, but: 'aggravée par' },
    { not: /\bpoints gâchette\b/i, but: 'points gâchettes' },
    { not: /\bcliniciens?\b/i, but: 'médecin, professionnel de santé' },
    { not: /\bcomme ci-dessus\b/i, but: 'the words themselves' },
    { not: /sensation de plénitude(?! du rectum)/, but: 'tension ou gonflement' },
    { not: /\b[Éé]piphyse glissée/, but: 'épiphysiolyse' },
    { not: /calcanéum/, but: 'calcanéus' },
    { not: /ilio-psoas/i, but: 'iliopsoas' },
    { not: /\bAbduit\b/, but: 'Écarte (abduction)' },
    { not: /montant et descendant/, but: 's’étendant verticalement' },
    { not: /\bprojett?e(nt)? vers\b/, but: 'projettent la douleur vers' },
    { not: /\bfemme de ménage\b/, but: 'agente d’entretien' },
    { not: /\b(tu|toi)\b/, but: 'vous' },
  ],
};

/** What of `words` another word should stand for. */
export function otherwise(words: string, choices: readonly WordChoice[]): string[] {
  return choices.filter(({ not }) => not.test(words)).map(({ but }) => `"${words}": better ${but}`);
}
