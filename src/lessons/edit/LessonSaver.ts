import { causeOf } from '../../view/sayError';
import type { Lesson } from '../lessonSchema';

/** What the person is told: never "saved" before it is. */
export type SaveState = { kind: 'saved' } | { kind: 'saving' } | { kind: 'failed'; cause: string };

/**
 * Keeps every change of a lesson as it comes. One change is written at a time; of those that come meanwhile only the newest is
 * written after it, since each holds the whole lesson.
 */
export class LessonSaver {
  private next: Lesson | null = null;
  private writing: Promise<void> | null = null;

  /**
   * @param keep resolves once the lesson is on the device, throws with a sentence for the person when it cannot be
   * @param say hears each change of state
   */
  constructor(
    private readonly keep: (lesson: Lesson) => Promise<void>,
    private readonly say: (state: SaveState) => void,
  ) {}

  save(lesson: Lesson): void {
    this.next = lesson;
    this.say({ kind: 'saving' });
    this.writing ??= this.write();
  }

  /** Resolves when nothing is left to write. */
  async settled(): Promise<void> {
    while (this.writing !== null) await this.writing;
  }

  private async write(): Promise<void> {
    while (this.next) {
      const lesson = this.next;
      this.next = null;
      let state: SaveState = { kind: 'saved' };
      try {
        await this.keep(lesson);
      } catch (error) {
        state = { kind: 'failed', cause: causeOf(error) };
      }
      // What has been changed since is not saved yet.
      if (this.next === null) this.say(state);
    }
    this.writing = null;
  }
}
