import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { LANGUAGES, type Language } from '../words/languages';
import { text } from '../words/text';
import { cmi5Course } from './cmi5Course';
import type { PackageContent, WordsByLanguage } from './packageContent';
import { MASTERY_SCORE, type Packaged, type PackageKind } from './packaged';
import { packagePage, packageScript } from './packagePage';
import { scormManifest } from './scormManifest';

/** The files of the page, by their path; the build writes it (`packageFiles.ts`). */
export const FILE_LIST = 'package-files.json';

/** As many files are asked for at once. */
const AT_ONCE = 6;
/** Packed already: they get no smaller. */
const PACKED = /\.(png|webp|woff2)$/;

/** How far the gathering has come, in files. */
export type OnGathered = (done: number, all: number) => void;

/**
 * Pack the page with `content` as a zip that a learning platform takes as it is. Everything comes from where the page is, or from its copy on the device.
 * @param language in which it is called where one name has to do
 * @throws Error with a sentence for the person, when a file cannot be had
 */
export async function makePackage(
  kind: PackageKind,
  content: PackageContent,
  language: Language,
  onGathered: OnGathered = () => {},
): Promise<Blob> {
  const { id, start, lesson, scored, title, summary } = content;
  const own = Object.keys(content.files);
  const site = (JSON.parse(await fetchText(FILE_LIST)) as string[]).filter((path) => !own.includes(path));
  const said: Packaged = { kind, start, lesson };
  const mastery = scored ? MASTERY_SCORE : null;
  const written: Record<string, string> = { ...content.files, 'package.js': packageScript(said) };
  const paths = [...site, ...Object.keys(written)];
  if (kind === 'scorm12')
    written['imsmanifest.xml'] = scormManifest(id, inOneLanguage(title, language), paths, mastery);
  else {
    const { href } = new URL(`?${start}`, document.baseURI);
    written['cmi5.xml'] = cmi5Course(href, title, summary, mastery);
  }

  const pack = new Packing();
  for (const [path, words] of Object.entries(written)) pack.add(path, new TextEncoder().encode(words));
  let done = 0;
  let failed = false;
  const queue = [...site];
  const gather = async () => {
    for (let path = queue.shift(); path !== undefined && !failed; path = queue.shift()) {
      const bytes =
        path === 'index.html'
          ? new TextEncoder().encode(packagePage(await fetchText(path), said))
          : new Uint8Array(await (await fetchFile(path)).arrayBuffer());
      // One that comes after another has failed says nothing more.
      if (failed) return;
      pack.add(path, bytes);
      onGathered(++done, site.length);
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_ONCE }, gather));
  } catch (error) {
    failed = true;
    throw error;
  }
  return pack.end();
}

/** A zip in the making; each file is packed when it has come. */
class Packing {
  private readonly parts: BlobPart[] = [];
  private problem: Error | null = null;
  private readonly zip = new Zip((error, part) => {
    if (error) this.problem = error;
    else this.parts.push(part as Uint8Array<ArrayBuffer>);
  });

  add(path: string, bytes: Uint8Array): void {
    const file = PACKED.test(path) ? new ZipPassThrough(path) : new ZipDeflate(path, { level: 6 });
    this.zip.add(file);
    file.push(bytes, true);
  }

  end(): Blob {
    this.zip.end();
    if (this.problem) throw this.problem;
    return new Blob(this.parts, { type: 'application/zip' });
  }
}

async function fetchText(path: string): Promise<string> {
  return (await fetchFile(path)).text();
}

async function fetchFile(path: string): Promise<Response> {
  try {
    const answer = await fetch(new URL(path, document.baseURI));
    if (answer.ok) return answer;
  } catch {
    // Nor has it come.
  }
  throw new Error(text('platform.notFetched', { file: path }));
}

/** The words in `language`, else in the first language that they have. */
function inOneLanguage(words: WordsByLanguage, language: Language): string {
  return words[language] ?? LANGUAGES.map((other) => words[other]).find(Boolean) ?? '';
}
