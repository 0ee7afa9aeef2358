import { ChevronLeft, ChevronRight, CircleQuestionMark, Pause, Play, Printer } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Slider, SliderThumb, SliderTrack } from 'react-aria-components/Slider';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { DEFAULT_SETUP, keysOfSetup, otherSeed } from '../../quiz/quizSetup';
import { writeAddress } from '../../view/address';
import { openTool } from '../../view/opened';
import type { Language } from '../../words/languages';
import { text } from '../../words/text';
import { lessonWords } from '../lessonWords';
import { goOn, goToStep, type LessonPlay, setPlaying } from './lessonPlay';
import { lessonScope } from './lessonScope';

interface LessonNavProps {
  play: LessonPlay;
  language: Language;
  /** Tools for a class. */
  children: ReactNode;
}

/** Where in the lesson one is, and the way on, back and elsewhere: one row, so that the words have the room. */
export function LessonNav({ play, language, children }: LessonNavProps) {
  const { steps } = play.read.lesson;
  const last = steps.length - 1;
  const title = steps[play.at] ? lessonWords(steps[play.at]?.title ?? '', language) : '';
  const share = last === 0 ? 1 : play.at / last;
  return (
    <footer className="tool-foot lesson-nav">
      {last > 0 && (
        <Slider
          className="lesson-progress"
          aria-label={text('lesson.progress')}
          minValue={1}
          maxValue={last + 1}
          value={play.at + 1}
          onChange={(value) => goToStep(value - 1)}
        >
          <SliderTrack className="lesson-track">
            <span className="lesson-track-done" style={{ inlineSize: `${100 * share}%` }} />
            <SliderThumb
              className="lesson-thumb"
              aria-valuetext={text('lesson.stepOf', { number: play.at + 1, count: last + 1, title })}
            />
          </SliderTrack>
        </Slider>
      )}
      <div className="lesson-buttons">
        {children}
        {play.at < last && (
          <ToggleButton
            className="icon-button"
            aria-label={text(play.playing ? 'lesson.pause' : 'lesson.play')}
            isSelected={play.playing}
            onChange={setPlaying}
          >
            {play.playing ? (
              <Pause aria-hidden="true" size="1.125em" />
            ) : (
              <Play aria-hidden="true" size="1.125em" />
            )}
          </ToggleButton>
        )}
        <Button
          className="tool-button lesson-back"
          aria-label={text('lesson.back')}
          aria-keyshortcuts="ArrowLeft PageUp"
          isDisabled={play.at === 0}
          onPress={() => goOn(-1)}
        >
          <ChevronLeft aria-hidden="true" size="1.25em" />
        </Button>
        {play.at < last ? (
          <Button
            className="tool-button tool-button-first lesson-next"
            aria-keyshortcuts="ArrowRight PageDown"
            onPress={() => goOn(1)}
          >
            {text('lesson.next')}
            <ChevronRight aria-hidden="true" size="1.25em" />
          </Button>
        ) : (
          <LeadOn play={play} />
        )}
      </div>
    </footer>
  );
}

/** After the last step: a quiz on what the lesson showed, and its patterns on paper. */
/** Leave the lesson for another tool about these muscles and trigger points: it reads from the address what it is to begin with. */
function leadTo(tool: 'quiz' | 'handout', ids: readonly string[]): void {
  writeAddress(
    tool === 'handout'
      ? { handout: ids.join(',') }
      : keysOfSetup({ ...DEFAULT_SETUP, of: ids, seed: otherSeed(0) }),
  );
  openTool(tool);
}

function LeadOn({ play }: { play: LessonPlay }) {
  const { points, asked } = lessonScope(play.read.views);
  return (
    <div className="lesson-lead">
      {points.length > 0 && (
        <Button className="tool-button" onPress={() => leadTo('handout', points)}>
          <Printer aria-hidden="true" size="1em" />
          {text('lesson.handout')}
        </Button>
      )}
      {asked.length > 0 && (
        <Button className="tool-button tool-button-first lesson-next" onPress={() => leadTo('quiz', asked)}>
          <CircleQuestionMark aria-hidden="true" size="1em" />
          {text('lesson.quiz')}
        </Button>
      )}
    </div>
  );
}
