import { type ContentWords, translationOf } from './contentStrings';
import { SOURCES } from './schemaWords';
import type { GlossaryEntry, MuscleStudy, Study, StudyText } from './studySchema';

type Said = Pick<StudyText, 'text' | 'source'>;

/** Every statement of the study by its address: `muscles.soleus.palpation`, `muscles.soleus.change.0`, `muscles.soleus.nerve.differ`, `numbering`. */
export function studyTexts(study: Study): Map<string, Said> {
  const found = new Map<string, Said>();
  mapStudy(study, (address, text, said) => {
    if (said) found.set(address, said);
    return text;
  });
  return found;
}

/** Every string to translate by its address: the statements, the terms of the words explained, and the sources that are not the content's own. */
export function studyStrings(study: Study): Map<string, string> {
  const found = new Map<string, string>();
  mapStudy(study, (address, text) => {
    found.set(address, text);
    return text;
  });
  return found;
}

/** `study` in another language; English stays where a translation is missing or was made from another text. */
export function translateStudy(study: Study, { strings }: ContentWords): Study {
  return mapStudy(study, (address, text) => translationOf(strings[address], text));
}

/** Sources of the content are translated with it. */
const isShared = (key: string) => SOURCES.some((source) => source === key);

type Change = (address: string, text: string, said: Said | null) => string;

function mapStudy(study: Study, change: Change): Study {
  const say = <T extends Said>(address: string, said: T): T => ({
    ...said,
    text: change(address, said.text, said),
  });
  const muscle = (id: string, { nerve, change: changes, ...rest }: MuscleStudy): MuscleStudy => {
    const at = (field: string) => `muscles.${id}.${field}`;
    return {
      nerve: {
        ...say(at('nerve'), nerve),
        ...(nerve.differ && { differ: say(at('nerve.differ'), nerve.differ) }),
      },
      palpation: say(at('palpation'), rest.palpation),
      neighbour: say(at('neighbour'), rest.neighbour),
      limited: say(at('limited'), rest.limited),
      strength: say(at('strength'), rest.strength),
      change: changes.map((said, i) => say(at(`change.${i}`), said)),
      evidence: say(at('evidence'), rest.evidence),
    };
  };
  const explained = (entry: GlossaryEntry): GlossaryEntry => ({
    ...say(`glossary.${entry.id}.text`, entry),
    term: change(`glossary.${entry.id}.term`, entry.term, null),
  });
  return {
    sources: Object.fromEntries(
      Object.entries(study.sources).map(([key, full]) => [
        key,
        isShared(key) ? full : change(`sources.${key}`, full, null),
      ]),
    ),
    numbering: study.numbering && say('numbering', study.numbering),
    muscles: Object.fromEntries(Object.entries(study.muscles).map(([id, one]) => [id, muscle(id, one)])),
    glossary: study.glossary.map(explained),
  };
}
