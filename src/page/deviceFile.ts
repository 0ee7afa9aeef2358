import * as z from 'zod/mini';
import { readingFile, takeInReading } from '../card/ownReading';
import { shown } from '../leg/shown';
import { libraryRecords, takeInLessons } from '../lessons/play/lessonLibrary';
import { BUILT_IN } from '../lessons/play/lessonSources';
import { memoriesFile, readMemories } from '../quiz/memories';
import { memoryStore, openMemories, takeIn } from '../quiz/memoryStore';
import { setTuning } from '../view/actions';
import { readSetting } from '../view/deviceStorage';
import { causeOf } from '../view/sayError';
import { settings, THEMES } from '../view/settings';
import { storageCause } from '../view/storageCause';
import { viewStore } from '../view/store';
import { LANGUAGES } from '../words/languages';
import { plural, text } from '../words/text';
import { chooseLanguage } from './pageLanguage';
import { setTheme } from './theme';

/** All that a person has made or chosen on this device as one file, for another device or another browser. */
const FORMAT = 'leg-viewer-device';
const VERSION = 1;

/** Far more than anybody has made here, bytes: lessons with pictures of their own would still fit. */
export const DEVICE_FILE_BYTES_MOST = 100_000_000;

const FileSchema = z.looseObject({
  format: z.literal(FORMAT),
  version: z.int(),
  /** A value that is none of ours is left as this device has it. */
  settings: z.catch(
    z.looseObject({
      language: z.catch(z.optional(z.enum(LANGUAGES)), undefined),
      theme: z.catch(z.optional(z.enum(THEMES)), undefined),
      skinTone: z.catch(z.optional(z.literal([0, 1, 2])), undefined),
      guided: z.catch(z.optional(z.boolean()), undefined),
      lessMotion: z.catch(z.optional(z.boolean()), undefined),
    }),
    {},
  ),
  lessons: z.optional(z.unknown()),
  answers: z.optional(z.unknown()),
  reading: z.optional(z.unknown()),
});

/**
 * The file's text. Lessons that cannot be read are in it as they are: nothing is lost by taking it along.
 * @throws Error with a sentence for the person when the lessons cannot be had; a file without them would look whole
 */
export async function deviceFile(): Promise<string> {
  let lessons: unknown[];
  try {
    lessons = await libraryRecords();
  } catch (error) {
    throw new Error(text('lessons.notRead', { cause: storageCause(error) }));
  }
  await openMemories();
  const { theme, guided, lessMotion } = settings.getState();
  return JSON.stringify({
    format: FORMAT,
    version: VERSION,
    settings: {
      // Who has chosen neither keeps what the system says, there as here.
      language: readSetting('language') ?? undefined,
      theme: readSetting('theme') === null ? undefined : theme,
      skinTone: viewStore.getState().tuning.skinTone,
      guided,
      lessMotion,
    },
    lessons,
    answers: memoriesFile(memoryStore.getState().memories.values()),
    reading: JSON.parse(readingFile()),
  });
}

/** What a file has brought. */
export interface TakenIn {
  lessons: number;
  answers: number;
  reading: number;
  /** A sentence for each part that was left out, in whole or in part. */
  problems: string[];
}

/**
 * Add what a file holds to what this device has: nothing here is replaced but the settings. Each part is read for itself; what is wrong with one
 * costs that one.
 * @throws Error with a sentence for the person when it is no such file, or one of a newer version of the page
 */
export async function takeInDevice(file: string): Promise<TakenIn> {
  const read = readDeviceFile(file);
  const taken: TakenIn = { lessons: 0, answers: 0, reading: 0, problems: [] };
  const part = async (what: () => Promise<void> | void) => {
    try {
      await what();
    } catch (error) {
      taken.problems.push(causeOf(error));
    }
  };
  await part(() => takeInSettings(read.settings));
  if (read.lessons !== undefined) await part(() => lessonsInto(taken, read.lessons));
  if (read.answers !== undefined)
    await part(async () => {
      const answers = readMemories(read.answers);
      if ('problem' in answers) taken.problems.push(answers.problem);
      else {
        await openMemories();
        taken.answers = await takeIn(answers.memories);
      }
    });
  if (read.reading !== undefined)
    await part(() => {
      const { added, problem } = takeInReading(read.reading);
      taken.reading = added;
      if (problem !== null) taken.problems.push(problem);
    });
  return taken;
}

type DeviceFile = z.infer<typeof FileSchema>;

function readDeviceFile(file: string): DeviceFile {
  let json: unknown;
  try {
    json = JSON.parse(file);
  } catch {
    throw new Error(text('device.notJson'));
  }
  const { data } = FileSchema.safeParse(json);
  if (!data) throw new Error(text('device.notOurs'));
  if (data.version > VERSION) throw new Error(text('device.newer', { version: shown(data.version) }));
  return data;
}

async function takeInSettings({ language, theme, skinTone, guided, lessMotion }: DeviceFile['settings']) {
  if (theme !== undefined) setTheme(theme);
  if (skinTone !== undefined) setTuning({ skinTone });
  if (guided !== undefined) settings.setState({ guided });
  if (lessMotion !== undefined) settings.setState({ lessMotion });
  if (language !== undefined) await chooseLanguage(language);
}

async function lessonsInto(taken: TakenIn, lessons: unknown): Promise<void> {
  if (!Array.isArray(lessons)) {
    taken.problems.push(text('device.noLessons'));
    return;
  }
  try {
    const { added, unreadable, problem } = await takeInLessons(lessons, BUILT_IN);
    taken.lessons = added;
    if (unreadable > 0) taken.problems.push(plural('device.unreadable', unreadable));
    if (problem !== null) taken.problems.push(problem);
  } catch (error) {
    taken.problems.push(text('lessons.notRead', { cause: storageCause(error) }));
  }
}
