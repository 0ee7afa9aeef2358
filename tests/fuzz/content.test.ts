import { readFileSync } from 'node:fs';
import { describe } from 'vitest';
import { indexContent } from '../../src/patterns/contentIndex';
import { readContentWords } from '../../src/patterns/contentLanguages';
import { translateContent } from '../../src/patterns/contentStrings';
import { readJson } from '../../src/patterns/fetchJson';
import { parseContentText } from '../../src/patterns/loadContent';
import { LOOK_ALIKES_FILE, parseLookAlikes } from '../../src/patterns/lookAlikeParse';
import { parseStudy } from '../../src/patterns/studyParse';
import { parseVessels, VESSELS_FILE } from '../../src/patterns/vesselParse';
import { fuzzKind } from './fuzzKind';
import { mutatedFile } from './mutations';
import { mustBeForPeople } from './told';

const json = (file: string): Record<string, unknown> => JSON.parse(readFileSync(`models/${file}`, 'utf8'));

/** The file with a few entries of each list: what is wrong in one is found there, too, and much sooner. */
function few(file: Record<string, unknown>, most = 3): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(file).map(([key, value]) => [key, Array.isArray(value) ? value.slice(0, most) : value]),
  );
}

const whole = json('trigger-points.json');
const german = readContentWords(json('languages/de.json'), 'de');

function readContent(text: string): void {
  const { content, problems } = parseContentText(text);
  mustBeForPeople(problems.map((problem) => problem.text));
  indexContent(translateContent(content, german));
}

const study = json('muscle-study.json') as { muscles: object };
const fewStudied = {
  ...few(study),
  muscles: Object.fromEntries(Object.entries(study.muscles).slice(0, 3)),
};
const { content } = parseContentText(JSON.stringify(whole));

function readLookAlikes(text: string): void {
  const { problems } = parseLookAlikes(readJson(text, LOOK_ALIKES_FILE), content);
  mustBeForPeople(problems.map((problem) => problem.text));
}

function readVessels(text: string): void {
  const { problems } = parseVessels(readJson(text, VESSELS_FILE));
  mustBeForPeople(problems.map((problem) => problem.text));
}

const words = json('languages/study.fr.json') as { strings: object };
const fewWords = { ...words, strings: Object.fromEntries(Object.entries(words.strings).slice(0, 20)) };

describe('content', () => {
  fuzzKind('content: a few entries', mutatedFile([few(whole)]), readContent, 0.45);
  fuzzKind('content: all of it', mutatedFile([whole]), readContent, 0.02);
  fuzzKind(
    'content: study',
    mutatedFile([fewStudied]),
    (text) =>
      mustBeForPeople(
        parseStudy(readJson(text, 'models/muscle-study.json')).problems.map(({ text }) => text),
      ),
    0.2,
  );
  fuzzKind('content: look-alikes', mutatedFile([few(json('look-alikes.json'))]), readLookAlikes, 0.15);
  fuzzKind('content: vessels', mutatedFile([few(json('vessels.json'))]), readVessels, 0.1);
  fuzzKind(
    'content: words of a language',
    mutatedFile([fewWords]),
    (text) => {
      const read = readContentWords(readJson(text, 'models/languages/fr.json'), 'fr');
      translateContent(parseContentText(JSON.stringify(few(whole))).content, read);
    },
    0.18,
  );
});
