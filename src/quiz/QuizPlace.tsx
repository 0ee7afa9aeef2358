import { useEffect, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Switch } from 'react-aria-components/Switch';
import { useStore } from 'zustand';
import { legStore } from '../leg/legStore';
import { takeLegTaps } from '../leg/legTaps';
import type { MuscleSpot } from '../leg/muscleSpot';
import { contentStore } from '../patterns/contentStore';
import { sightAt } from '../scene/pickAt';
import { setSkin } from '../view/actions';
import { viewStore } from '../view/store';
import { text } from '../words/text';
import { clearPlacing, placeAnswer, placeInMuscle, placeUnder, slideTo } from './placing';
import { QuizDone } from './QuizDone';
import { QuizSlider } from './QuizSlider';
import type { QuizQuestion } from './questions';
import { quizStore, tellQuiz } from './quizStore';
import { XRAY_SKIN } from './quizViews';

interface QuizPlaceProps {
  question: QuizQuestion;
  /** See `QuizDone`. */
  foot: HTMLElement | null;
}

const MIDDLE: MuscleSpot = { along: 0.5, across: 0.5, depth: 0.5 };

/** Put a trigger point where it lies: a tap on the skin over it, then its depth; or by fractions of its muscle. */
export function QuizPlace({ question, foot }: QuizPlaceProps) {
  const leg = useStore(legStore, (state) => state.leg);
  const entry = useStore(contentStore, ({ index }) => index.points.get(question.id));
  const placing = useStore(quizStore, (state) => state.placing);
  const xray = useStore(viewStore, ({ view }) => view.skin <= XRAY_SKIN);
  const [spot, setSpot] = useState<MuscleSpot | null>(null);
  useEffect(() => {
    clearPlacing();
    if (!leg) return;
    return takeLegTaps(({ clientX, clientY }) => {
      const sight = sightAt(clientX, clientY);
      if (!sight) return;
      setSpot(null);
      placeUnder(leg, sight.skin, sight.direction);
    });
  }, [leg]);
  if (!leg || !entry) return null;
  const { point, muscle } = entry;
  const inMuscle = (next: MuscleSpot) => {
    setSpot(next);
    placeInMuscle(leg, point, muscle.id, next);
  };
  const part = (key: keyof MuscleSpot, label: string) => (
    <QuizSlider
      label={label}
      value={Math.round(100 * (spot ?? MIDDLE)[key])}
      most={100}
      words={(percent) => text('quiz.percent', { percent })}
      onChange={(percent) => inMuscle({ ...(spot ?? MIDDLE), [key]: percent / 100 })}
    />
  );
  return (
    <div className="quiz-answering">
      <Switch className="quiz-switch" isSelected={xray} onChange={(on) => setSkin(on ? XRAY_SKIN : 0.85)}>
        <span className="quiz-box" aria-hidden="true" />
        {text('quiz.xray')}
      </Switch>
      {placing?.sight && (
        <QuizSlider
          label={text('quiz.depth')}
          value={Math.round(1000 * placing.sight.depthM)}
          most={Math.floor(1000 * placing.sight.thicknessM)}
          words={(mm) => text('quiz.mm', { mm })}
          onChange={(mm) => slideTo(mm / 1000)}
        />
      )}
      <Button
        className="tool-button"
        aria-expanded={spot !== null}
        onPress={() => (spot ? setSpot(null) : inMuscle(MIDDLE))}
      >
        {text('quiz.byMuscle')}
      </Button>
      {spot && (
        <>
          {part('along', text('quiz.along'))}
          {part('across', text('quiz.across'))}
          {part('depth', text('quiz.inward'))}
        </>
      )}
      <QuizDone
        foot={foot}
        isDisabled={!placing}
        onDone={() => {
          const answer = placing && placeAnswer(leg, point, muscle.id, placing.point);
          tellQuiz(answer ? { type: 'answer', answer } : { type: 'reveal' });
        }}
      />
    </div>
  );
}
