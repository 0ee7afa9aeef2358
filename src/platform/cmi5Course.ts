import type { WordsByLanguage } from './packageContent';
import { xmlWords } from './xml';

/**
 * `cmi5.xml`: a course of one assignable unit, the page itself (cmi5, section 13 and its schema `CourseStructure.xsd`).
 * @param address names course and unit for good; the platform keeps it and asks nothing of it
 * @param mastery from this share on it is passed, 0 to 1; null where nothing is asked
 */
export function cmi5Course(
  address: string,
  title: WordsByLanguage,
  summary: WordsByLanguage,
  mastery: number | null,
): string {
  const named = inLanguages('title', title);
  const described = inLanguages('description', Object.keys(summary).length > 0 ? summary : title);
  const moveOn =
    mastery === null ? 'moveOn="Completed"' : `moveOn="CompletedAndPassed" masteryScore="${mastery}"`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="${xmlWords(`${address}#course`)}">
${named}
${described}
  </course>
  <au id="${xmlWords(`${address}#unit`)}" launchMethod="AnyWindow" ${moveOn}>
${named}
${described}
    <url>index.html</url>
  </au>
</courseStructure>
`;
}

function inLanguages(element: string, words: WordsByLanguage): string {
  const said = Object.entries(words).map(
    ([language, text]) => `      <langstring lang="${language}">${xmlWords(text)}</langstring>`,
  );
  return [`    <${element}>`, ...said, `    </${element}>`].join('\n');
}
