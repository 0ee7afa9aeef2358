import { ChevronLeft, ChevronRight } from 'lucide-react';
import { type CSSProperties, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { STRUCTURES } from '../../scene/structures/structureTable';
import { addressWith } from '../../view/address';
import { openWindow } from '../../view/ownWindow';
import { causeOf } from '../../view/sayError';
import { text } from '../../words/text';
import { useWords } from '../../words/useWords';
import type { Lesson } from '../lessonSchema';
import { lessonWords } from '../lessonWords';
import { captionHtml } from '../play/captionHtml';
import { bindStepKeys } from '../play/lessonKeys';
import { fetchLesson } from '../play/lessonSources';
import { type ReadLesson, readLesson } from '../readLesson';
import { InkLayer, type Tool } from './InkLayer';
import { InkTools } from './InkTools';
import { INK_COLOURS, type InkFrame } from './ink';
import { NextPicture } from './NextPicture';
import { PresenterClock } from './PresenterClock';
import { PresenterQuestion } from './PresenterQuestion';
import { channelOf, Presenting } from './Presenting';
import { begun, isPresented, NOTHING_PRESENTED, type Presented } from './presented';
import { usePresenting } from './usePresenting';
import '../play/Lessons.css';
import './Present.css';
import './PresenterPage.css';

/** The projector's window has this long to hand over the lesson; then it is looked for on the device, milliseconds. */
const WAIT_FOR_LESSON_MS = 700;

/** The presenter's window: what the class sees, a question's answers, the notes, what comes next, and the time. */
export default function PresenterPage({ id }: { id: string }) {
  const open = useCallback(
    () =>
      new Presenting({
        channel: channelOf(id),
        by: crypto.randomUUID(),
        presented: begun(recalled(id), Date.now()),
      }),
    [id],
  );
  const presenting = usePresenting(open);
  if (!presenting) return <main className="presenter" aria-busy="true" />;
  return <Presenter id={id} presenting={presenting} />;
}

function Presenter({ id, presenting }: { id: string; presenting: Presenting }) {
  const words = useWords();
  const { language } = words;
  const { presented, company } = useStore(presenting.store);
  const { read, problem } = useLesson(id, presenting);
  const lesson = read?.lesson ?? null;
  const last = (lesson?.steps.length ?? 1) - 1;
  const at = Math.min(presented.step, last);
  const step = lesson?.steps[at];
  const next = lesson?.steps[at + 1];
  const nextView = read?.views[at + 1];
  const goTo = (to: number) => {
    if (lesson && to >= 0 && to <= last) presenting.change({ step: to });
  };

  useEffect(() => {
    document.title = words.text('present.title');
  }, [words]);
  useEffect(() => {
    remember(id, presented);
  }, [id, presented]);
  useEffect(() => bindStepKeys((by) => goTo(at + by)));

  if (problem !== null) return <main className="presenter presenter-problem">{problem}</main>;
  if (!lesson || !step) return <main className="presenter" aria-busy="true" />;
  return (
    <main className="presenter" aria-label={text('present.title')}>
      <header className="presenter-head">
        <h1 className="presenter-lesson">{lessonWords(lesson.title, language)}</h1>
        <PresenterClock
          startedAt={presented.startedAt}
          onReset={() => presenting.change({ startedAt: Date.now() })}
        />
      </header>
      <ClassView presenting={presenting} company={company} lesson={lesson} at={at} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls when the words are long */}
      <section className="presenter-now" aria-label={text('lesson.words')} tabIndex={0}>
        <div aria-live="polite">
          <h2>
            {text('lesson.count', { number: at + 1, count: last + 1 })} · {lessonWords(step.title, language)}
          </h2>
          <Words words={lessonWords(step.caption, language)} className="presenter-caption" />
        </div>
        {step.question && <PresenterQuestion question={step.question} language={language} />}
        <section className="presenter-notes" aria-label={text('present.notes')}>
          <h2 className="lessons-heading">{text('present.notes')}</h2>
          {step.notes === undefined ? (
            <p className="presenter-quiet">{text('present.noNotes')}</p>
          ) : (
            <Words words={lessonWords(step.notes, language)} className="presenter-note" />
          )}
        </section>
      </section>
      <section className="presenter-next">
        <div className="presenter-next-words">
          <h2 className="lessons-heading">{text('present.next')}</h2>
          <p>{next ? lessonWords(next.title, language) : text('present.last')}</p>
        </div>
        {nextView && <NextPicture view={nextView} />}
      </section>
      <footer className="presenter-foot">
        <Button className="tool-button" isDisabled={at === 0} onPress={() => goTo(at - 1)}>
          <ChevronLeft aria-hidden="true" size="1.25em" />
          {text('lesson.back')}
        </Button>
        <Button
          className="tool-button tool-button-first"
          isDisabled={at === last}
          onPress={() => goTo(at + 1)}
        >
          {text('lesson.next')}
          <ChevronRight aria-hidden="true" size="1.25em" />
        </Button>
      </footer>
    </main>
  );
}

interface ClassViewProps {
  presenting: Presenting;
  company: boolean;
  lesson: Lesson;
  at: number;
}

/** What the class sees; the laser and the pen work on it as on the leg itself. */
function ClassView({ presenting, company, lesson, at }: ClassViewProps) {
  const picture = useStore(presenting.store, (state) => state.picture);
  const holder = useRef<HTMLDivElement>(null);
  const [frame, setFrame] = useState<InkFrame | null>(null);
  const [tool, setTool] = useState<Tool>('laser');
  const [colour, setColour] = useState<string>(INK_COLOURS[0]);
  useEffect(() => {
    const element = holder.current;
    if (!element || !picture) return;
    const look = () => {
      const { left, top, height } = element.getBoundingClientRect();
      const [x, y] = picture.middle;
      setFrame({
        middleX: left + x * height,
        middleY: top + y * height,
        height: height * picture.tall,
      });
    };
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [picture]);
  return (
    <section className="presenter-class" aria-label={text('present.class')}>
      {picture && company ? (
        <div
          ref={holder}
          className="presenter-picture"
          style={{ '--aspect': picture.aspect } as CSSProperties}
        >
          <img src={picture.url} alt={text('present.class')} />
          <InkLayer presenting={presenting} frame={frame} tool={tool} colour={colour} />
        </div>
      ) : (
        <div className="presenter-alone">
          <p>{text(company ? 'present.waiting' : 'present.alone')}</p>
          {!company && (
            <Button
              className="tool-button"
              onPress={() => {
                const projector = { lesson: lesson.id, step: String(at + 1), projector: '1' };
                openWindow(addressWith(projector), `leg-projector-${lesson.id}`);
              }}
            >
              {text('present.openProjector')}
            </Button>
          )}
        </div>
      )}
      <div className="present-tools">
        <InkTools presenting={presenting} tool={tool} onTool={setTool} colour={colour} onColour={setColour} />
      </div>
    </section>
  );
}

function Words({ words, className }: { words: string; className: string }) {
  const html = useMemo(() => captionHtml(words), [words]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: `captionHtml` has removed all but words and links
  return <div className={`lesson-caption ${className}`} dangerouslySetInnerHTML={{ __html: html }} />;
}

interface Found {
  read: ReadLesson | null;
  problem: string | null;
}

/** The lesson: from the projector's window, which has it open; without one from the page or the device. */
function useLesson(id: string, presenting: Presenting): Found {
  const told = useStore(presenting.store, (state) => state.lesson);
  const [found, setFound] = useState<Found>({ read: null, problem: null });
  useEffect(() => {
    const known = { trps: null, structures: new Set(STRUCTURES.map(({ id, muscle }) => muscle ?? id)) };
    if (told !== null) {
      try {
        setFound({ read: readLesson(told, known), problem: null });
      } catch (error) {
        // Of another version of the page, say.
        setFound({ read: null, problem: causeOf(error) });
      }
      return;
    }
    const timer = setTimeout(() => {
      void fetchLesson(id, known).then(
        (read) => setFound((now) => (now.read ? now : { read, problem: null })),
        (error: unknown) => setFound((now) => (now.read ? now : { read: null, problem: causeOf(error) })),
      );
    }, WAIT_FOR_LESSON_MS);
    return () => clearTimeout(timer);
  }, [id, told]);
  return found;
}

/** What this window knew before it was reloaded. */
function recalled(id: string): Presented {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(`leg-viewer.present.${id}`) ?? 'null');
    return isPresented(kept) ? kept : NOTHING_PRESENTED;
  } catch {
    return NOTHING_PRESENTED;
  }
}

function remember(id: string, presented: Presented): void {
  try {
    window.sessionStorage.setItem(`leg-viewer.present.${id}`, JSON.stringify(presented));
  } catch {
    // The projector's window knows it too.
  }
}
