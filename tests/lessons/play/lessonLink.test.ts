import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { newLesson } from '../../../src/lessons/edit/lessonEdits';
import { LESSON_BYTES_MOST, type Lesson } from '../../../src/lessons/lessonSchema';
import { LINK_MOST, lessonOfLink, linkOfLesson } from '../../../src/lessons/play/lessonLink';
import { seededRandom } from '../../geometry/seededRandom';

const packed = (link: string | null) =>
  new URLSearchParams(new URL(link ?? '').hash.slice(1)).get('lesson') ?? '';

describe('a lesson in a link', () => {
  it('comes out as it went in, whatever its script', async () => {
    const lesson = newLesson('wade', 'Wade, pantorrilla, 腓肠肌 & <b>', 'Où ? 🦵', {
      show: ['gas_1'],
      skin: 0.5,
    });
    const link = await linkOfLesson(lesson, 'https://leg.example/page/');
    expect(link).toMatch(/^https:\/\/leg\.example\/page\/#lesson=[\w-]+$/);
    expect(JSON.parse(await lessonOfLink(packed(link)))).toEqual(lesson);
  });

  it('fits for the shortest lesson of the page in one language, with room to spare', async () => {
    const lesson = JSON.parse(readFileSync('public/lessons/gastrocnemius.lesson.json', 'utf8')) as Lesson;
    const english = JSON.parse(
      JSON.stringify(lesson, (_, value) =>
        value !== null && typeof value === 'object' && 'en' in value ? value.en : value,
      ),
    ) as Lesson;
    const link = await linkOfLesson(english, 'https://leg.example/');
    expect(link?.length).toBeLessThan(LINK_MOST);
    expect(JSON.parse(await lessonOfLink(packed(link)))).toEqual(english);
  });

  it('is not made when it would be too long', async () => {
    const random = seededRandom(4);
    const noise = Array.from({ length: 4000 }, () => Math.floor(random() * 36).toString(36)).join('');
    const lesson = newLesson('long', 'Long', 'A step', {});
    const steps = Array.from({ length: 3 }, (_, at) => ({
      id: `s${at}`,
      title: 'a',
      caption: [...noise].sort(() => random() - 0.5).join(''),
      view: {},
    }));
    expect(await linkOfLesson({ ...lesson, steps }, 'https://leg.example/')).toBeNull();
  });

  it.each(['', 'x', '!!!!', 'AAAA', 'q1bKS8xNVbJSUkpMKUpNLSpJLVKqBQA'.slice(0, 12)])(
    '"%s" is refused in words',
    async (broken) => {
      await expect(lessonOfLink(broken)).rejects.toThrow(/cannot be read/);
    },
  );

  it('that unpacks to more than a lesson may have is not unpacked', async () => {
    const bomb = new Blob([new Uint8Array(LESSON_BYTES_MOST * 4)])
      .stream()
      .pipeThrough(new CompressionStream('deflate-raw'));
    const bytes = new Uint8Array(await new Response(bomb).arrayBuffer());
    expect(bytes.length).toBeLessThan(LINK_MOST);
    await expect(lessonOfLink(Buffer.from(bytes).toString('base64url'))).rejects.toThrow(/cannot be read/);
  });
});
