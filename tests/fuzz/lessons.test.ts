import { readFileSync } from 'node:fs';
import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe } from 'vitest';
import { openLessonFile } from '../../src/lessons/play/lessonFile';
import { lessonOfLink } from '../../src/lessons/play/lessonLink';
import { readLesson } from '../../src/lessons/readLesson';
import { fuzzKind } from './fuzzKind';
import { lessonSamples } from './lessonSamples';
import { mutatedBytes, mutatedFile, mutatedText } from './mutations';
import { mustBeForPeople, NotTold } from './told';

const known = {
  trps: new Set(['gas_1', 'gmin_p2', 'st_1']),
  cards: new Set(['mimic:dvt']),
  structures: new Set(['soleus', 'gastrocnemius', 'femur']),
};

/** A lesson is read only when it has steps, each with a view of its own, and its sentences are few. */
function check({ lesson, views, notices }: ReturnType<typeof readLesson>): void {
  if (lesson.steps.length === 0 || views.length !== lesson.steps.length)
    throw new NotTold('a step without a view');
  if (new Set(lesson.steps.map(({ id }) => id)).size !== lesson.steps.length)
    throw new NotTold('two steps of one name');
  if (notices.length > 7) throw new NotTold(`${notices.length} sentences`);
  mustBeForPeople(notices);
}

const packed = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const deflated = lessonSamples.map((lesson) => new Uint8Array(deflateRawSync(JSON.stringify(lesson))));
const links = fc.oneof(
  mutatedText(deflated.map(packed)),
  mutatedBytes(deflated).map(packed),
  mutatedFile(lessonSamples).map((text) => packed(deflateRawSync(text))),
  fc.constant(packed(deflateRawSync(Buffer.alloc(20_000_000)))),
);

describe('lessons', () => {
  const builtIn = ['three-suspects', 'heel-and-sole'].map((id): unknown =>
    JSON.parse(readFileSync(`public/lessons/${id}.lesson.json`, 'utf8')),
  );
  const files = mutatedFile([...lessonSamples, ...builtIn]);
  fuzzKind(
    'lessons: files',
    files,
    async (text) => check(await openLessonFile(new Blob([text]), known)),
    0.6,
  );
  fuzzKind('lessons: links', links, async (link) => check(readLesson(await lessonOfLink(link), known)), 0.4);
});
