import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { contentStore } from '../../patterns/contentStore';
import { knownIds } from '../../scene/knownIds';
import { addNotice } from '../../view/actions';
import { address } from '../../view/address';
import { endGuestView } from '../../view/guestView';
import { part } from '../../view/part';
import { sayError } from '../../view/sayError';
import { text } from '../../words/text';
import { closeEditor, editsSettled, lessonEditor, openEditor, showEditedStep } from '../edit/lessonEditor';
import type { Lesson } from '../lessonSchema';
import { type ReadLesson, readLesson } from '../readLesson';
import { LessonList } from './LessonList';
import { LessonPlayer } from './LessonPlayer';
import { keptLesson } from './lessonLibrary';
import { endLesson, lessonPlay, startLesson } from './lessonPlay';
import { fetchLesson, lessonOfAddress } from './lessonSources';
import './Lessons.css';

const LessonEditor = part(() => import('../edit/LessonEditor'));

/** Lessons: the list of them, the one being played, or the one being written; an address with `?lesson=…&step=…` starts with one. */
export default function LessonTool({ onClose }: { onClose: () => void }) {
  const play = useStore(lessonPlay, (state) => state.play);
  const editing = useStore(lessonEditor, (state) => state.editing);
  const [asked, setAsked] = useState(() => askedLesson());
  useEffect(
    () => () => {
      endLesson();
      closeEditor();
      endGuestView();
    },
    [],
  );
  useEffect(() => {
    if (!asked) return;
    let gone = false;
    const write = (lesson: Lesson | null) => {
      if (gone) return;
      if (lesson) openEditor(lesson, true, asked.at);
      setAsked(null);
    };
    const begin = (read: ReadLesson | null) => {
      if (gone) return;
      if (read) startLesson(read, asked.at);
      setAsked(null);
    };
    const fail = (error: unknown) => {
      if (!gone) sayError(error);
      begin(null);
    };
    if (asked.write) {
      const { id } = asked;
      void contentThere()
        .then(() => (id === null ? null : keptLesson(id)))
        .then(write, fail);
      return () => {
        gone = true;
      };
    }
    void contentThere()
      .then(() => {
        const known = knownIds();
        return asked.id === null ? lessonOfAddress(known) : fetchLesson(asked.id, known);
      })
      .then(begin, fail);
    return () => {
      gone = true;
    };
  }, [asked]);

  const start = (lesson: Lesson, at = 0) => {
    try {
      startLesson(readLesson(JSON.stringify(lesson), knownIds()), at);
    } catch (error) {
      sayError(error);
    }
  };
  if (play)
    return (
      <LessonPlayer
        play={play}
        onClose={() => {
          endLesson();
          if (editing) showEditedStep(editing.at);
          else onClose();
        }}
      />
    );
  if (editing) return <LessonEditor editing={editing} onPlay={start} onBack={() => void leaveEditor()} />;
  if (asked) return null;
  return <LessonList onPlay={start} onEdit={(lesson, kept) => openEditor(lesson, kept)} onClose={onClose} />;
}

let warned = false;

/** Back to the list once all is kept; what cannot be kept is left behind only by somebody who has been told. */
async function leaveEditor(): Promise<void> {
  await editsSettled();
  const failed = lessonEditor.getState().editing?.save.kind === 'failed';
  if (failed && !warned) {
    warned = true;
    addNotice(text('editor.leaveUnsaved'));
    return;
  }
  warned = false;
  closeEditor();
  endGuestView();
}

/** The lesson of the address, by id or (null) carried in its fragment, and the step, from 0; to be played, or to be gone on writing. */
function askedLesson(): { id: string | null; at: number; write: boolean } | null {
  const { lesson: id, write, step, '#lesson': packed } = address();
  const carried = packed !== null;
  const at = step - 1;
  if (id === null && !carried) return write === null ? null : { id: write, at, write: true };
  return { id: carried ? null : id, at, write: false };
}

/** Trigger points are known, or cannot be: what a lesson names in vain is told once and truly. */
function contentThere(): Promise<void> {
  return new Promise((resolve) => {
    if (contentStore.getState().status !== 'loading') return resolve();
    const stop = contentStore.subscribe(({ status }) => {
      if (status === 'loading') return;
      stop();
      resolve();
    });
  });
}
