import { Copy, FileDown, FileUp, Pencil, Plus, Trash2, X } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { PackageMenu } from '../../platform/PackageMenu';
import { PackageProgress } from '../../platform/PackageProgress';
import { usePackaging } from '../../platform/usePackaging';
import { knownIds } from '../../scene/knownIds';
import { addNotice } from '../../view/actions';
import { MayBeCleared } from '../../view/MayBeCleared';
import { saveJson } from '../../view/saveFile';
import { sayError } from '../../view/sayError';
import { storageCause } from '../../view/storageCause';
import { viewStore } from '../../view/store';
import { plural, text } from '../../words/text';
import { useLanguage } from '../../words/useWords';
import { copyOf, newLesson } from '../edit/lessonEdits';
import { whileNobodyEdits } from '../edit/lessonLock';
import type { Lesson } from '../lessonSchema';
import { stepOfView } from '../lessonView';
import { lessonWords } from '../lessonWords';
import { openLessonFile } from './lessonFile';
import {
  freeLessonId,
  keepLesson,
  keptLessons,
  libraryNews,
  removeLesson,
  type UnreadableLesson,
} from './lessonLibrary';
import { lessonPackage } from './lessonPackage';
import { BUILT_IN, fetchLesson, lessonsThere } from './lessonSources';

interface LessonListProps {
  onPlay: (lesson: Lesson) => void;
  /** `kept` says whether the lesson is on the device as it stands. */
  onEdit: (lesson: Lesson, kept: boolean) => void;
  onClose: () => void;
}

/** The lessons that come with the page and the person's own: to play, to write, to bring in from a file. */
export function LessonList({ onPlay, onEdit, onClose }: LessonListProps) {
  const language = useLanguage();
  const builtIn = useBuiltIn();
  const { own, unreadable, refresh } = useOwn();
  const [removed, setRemoved] = useState<Lesson | null>(null);
  const packaging = usePackaging();
  const idFor = (title: string) =>
    freeLessonId(title, new Set<string>([...BUILT_IN, ...[...own, ...unreadable].map(({ id }) => id)]));

  const begin = () => {
    const title = text('lessons.newTitle');
    const view = stepOfView(viewStore.getState().view);
    onEdit(newLesson(idFor(title), title, text('editor.newStep', { number: 1 }), view), false);
  };
  const copy = (lesson: Lesson) => {
    const title = text('lessons.copyTitle', { title: lessonWords(lesson.title, language) });
    onEdit(copyOf(lesson, idFor(title), title), false);
  };
  const remove = (lesson: Lesson) =>
    void whileNobodyEdits(lesson.id, () => removeLesson(lesson.id)).then((done) => {
      if (!done) return addNotice(text('lessons.inOtherTab', { title: lessonWords(lesson.title, language) }));
      setRemoved(lesson);
      refresh();
    }, sayError);
  const bringBack = () => {
    if (!removed) return;
    void keepLesson(removed).then(() => {
      setRemoved(null);
      refresh();
    }, sayError);
  };
  const take = async (files: readonly Blob[]) => {
    for (const file of files) {
      try {
        const { lesson, notices } = await openLessonFile(file, knownIds());
        for (const notice of notices) addNotice(notice);
        const taken = new Set<string>([...BUILT_IN, ...(await keptLessons()).map(({ id }) => id)]);
        await keepLesson(taken.has(lesson.id) ? { ...lesson, id: freeLessonId(lesson.id, taken) } : lesson);
        addNotice(text('lessons.taken', { title: lessonWords(lesson.title, language) }));
      } catch (error) {
        sayError(error);
      }
    }
    refresh();
  };
  const packageTool = (lesson: Lesson) => (
    <PackageMenu
      className="icon-button"
      name={text('platform.packageOf', { title: lessonWords(lesson.title, language) })}
      isDisabled={packaging.gathered !== null}
      onChoose={(kind) => packaging.make(kind, lessonPackage(lesson, language))}
    />
  );
  return (
    <section className="tool-panel lessons" aria-label={text('teach.lessons')}>
      <header className="tool-head">
        <h2 className="tool-title">{text('teach.lessons')}</h2>
        <Button className="icon-button" aria-label={text('lessons.close')} onPress={onClose}>
          <X aria-hidden="true" size="1.125em" />
        </Button>
      </header>
      <DropZone
        className="tool-body"
        aria-label={text('lessons.drop')}
        onDrop={({ items }) => {
          const files = items.flatMap((item) => (item.kind === 'file' ? item : []));
          Promise.all(files.map((item) => item.getFile()))
            .then(take)
            .catch(() => addNotice(text('file.unread')));
        }}
      >
        <h3 className="lessons-heading">{text('lessons.builtIn')}</h3>
        <ul className="lessons-list" aria-busy={builtIn === null}>
          {(builtIn ?? []).map((lesson) => (
            <LessonEntry key={lesson.id} lesson={lesson} onPlay={onPlay}>
              <Tool
                name={text('lessons.copy', { title: lessonWords(lesson.title, language) })}
                onPress={() => copy(lesson)}
              >
                <Copy aria-hidden="true" size="1em" />
              </Tool>
              {packageTool(lesson)}
            </LessonEntry>
          ))}
        </ul>
        <h3 className="lessons-heading">{text('lessons.own')}</h3>
        {own.length === 0 && <p className="lessons-none">{text('lessons.noneYet')}</p>}
        <ul className="lessons-list">
          {own.map((lesson) => {
            const title = lessonWords(lesson.title, language);
            return (
              <LessonEntry key={lesson.id} lesson={lesson} onPlay={onPlay}>
                <Tool name={text('lessons.edit', { title })} onPress={() => onEdit(lesson, true)}>
                  <Pencil aria-hidden="true" size="1em" />
                </Tool>
                <Tool name={text('lessons.copy', { title })} onPress={() => copy(lesson)}>
                  <Copy aria-hidden="true" size="1em" />
                </Tool>
                {packageTool(lesson)}
                <Tool name={text('lessons.delete', { title })} onPress={() => remove(lesson)}>
                  <Trash2 aria-hidden="true" size="1em" />
                </Tool>
              </LessonEntry>
            );
          })}
          {unreadable.map((lesson) => (
            <UnreadableEntry key={lesson.id} lesson={lesson} onRemoved={refresh} />
          ))}
        </ul>
        {own.length > 0 && <MayBeCleared className="lessons-none" />}
        {removed && (
          <p className="lessons-removed" role="status">
            {text('lessons.removed', { title: lessonWords(removed.title, language) })}
            <Button className="tool-button" onPress={bringBack}>
              {text('lessons.bringBack')}
            </Button>
          </p>
        )}
        <div className="lessons-tools">
          <Button className="tool-button" onPress={begin}>
            <Plus aria-hidden="true" size="1em" />
            {text('lessons.new')}
          </Button>
          <FileTrigger
            acceptedFileTypes={['.json', 'application/json']}
            allowsMultiple
            onSelect={(files) => void take([...(files ?? [])])}
          >
            <Button className="tool-button">
              <FileUp aria-hidden="true" size="1em" />
              {text('lessons.open')}
            </Button>
          </FileTrigger>
        </div>
      </DropZone>
      <PackageProgress className="tool-foot" {...packaging} />
    </section>
  );
}

interface LessonEntryProps {
  lesson: Lesson;
  onPlay: (lesson: Lesson) => void;
  children: ReactNode;
}

/** One lesson of the list: its title begins it; its tools stand beside it. */
function LessonEntry({ lesson, onPlay, children }: LessonEntryProps) {
  const language = useLanguage();
  const { title, summary, minutes, steps } = lesson;
  const facts = [
    plural('lessons.steps', steps.length),
    minutes === undefined ? null : text('lessons.minutes', { minutes }),
  ];
  return (
    <li className="lessons-item">
      <Button className="lessons-entry" onPress={() => onPlay(lesson)}>
        <span className="lessons-entry-title">{lessonWords(title, language)}</span>
        {summary && <span className="lessons-entry-summary">{lessonWords(summary, language)}</span>}
        <span className="lessons-entry-facts">{facts.filter(Boolean).join(' · ')}</span>
      </Button>
      <div className="lessons-item-tools">{children}</div>
    </li>
  );
}

/** A record that is no lesson that can be read: it can be saved as it is, and deleted when it is asked for twice. */
function UnreadableEntry({
  lesson: { key, id: name, record },
  onRemoved,
}: {
  lesson: UnreadableLesson;
  onRemoved: () => void;
}) {
  const [sure, setSure] = useState(false);
  const remove = () => {
    if (sure) void removeLesson(key).then(onRemoved, sayError);
    setSure(!sure);
  };
  return (
    <li className="lessons-item">
      <p className="lessons-unreadable">{text('lessons.unreadableOne', { name })}</p>
      <div className="lessons-item-tools">
        <Tool
          name={text('lessons.saveUnreadable', { name })}
          onPress={() => saveJson('leg-lesson-unreadable.json', JSON.stringify(record, null, 1))}
        >
          <FileDown aria-hidden="true" size="1em" />
        </Tool>
        <Button
          className={sure ? 'tool-button' : 'icon-button'}
          aria-label={text(sure ? 'lessons.deleteSure' : 'lessons.delete', { title: name })}
          onBlur={() => setSure(false)}
          onPress={remove}
        >
          {sure ? text('lessons.deleteSure') : <Trash2 aria-hidden="true" size="1em" />}
        </Button>
      </div>
    </li>
  );
}

function Tool({ name, onPress, children }: { name: string; onPress: () => void; children: ReactNode }) {
  return (
    <Button className="icon-button" aria-label={name} onPress={onPress}>
      {children}
    </Button>
  );
}

/** The lessons of the page, those that could be fetched; null while they are on their way. */
function useBuiltIn(): readonly Lesson[] | null {
  const [lessons, setLessons] = useState<readonly Lesson[] | null>(null);
  useEffect(() => {
    let gone = false;
    void Promise.allSettled(lessonsThere().map((id) => fetchLesson(id, knownIds()))).then((all) => {
      if (gone) return;
      setLessons(all.flatMap((one) => (one.status === 'fulfilled' ? one.value.lesson : [])));
      for (const one of all) if (one.status === 'rejected') sayError(one.reason);
    });
    return () => {
      gone = true;
    };
  }, []);
  return lessons;
}

/** The person's own lessons, and those that cannot be read; none where the device does not answer, which is said. */
function useOwn(): { own: readonly Lesson[]; unreadable: readonly UnreadableLesson[]; refresh: () => void } {
  const [own, setOwn] = useState<readonly Lesson[]>([]);
  const [unreadable, setUnreadable] = useState<readonly UnreadableLesson[]>([]);
  const refresh = useCallback(() => {
    let bad: readonly UnreadableLesson[] = [];
    void keptLessons((found) => {
      bad = found;
    })
      .then(
        (all) => setOwn(all.map(({ lesson }) => lesson)),
        (error: unknown) => {
          setOwn([]);
          addNotice(text('lessons.notRead', { cause: storageCause(error) }));
        },
      )
      .then(() => setUnreadable(bad));
  }, []);
  useEffect(() => {
    refresh();
    libraryNews.addEventListener('change', refresh);
    return () => libraryNews.removeEventListener('change', refresh);
  }, [refresh]);
  return { own, unreadable, refresh };
}
