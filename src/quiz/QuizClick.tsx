import { useEffect, useMemo, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import type { Leg } from '../leg/Leg';
import { isPeeled } from '../leg/layers';
import { legStore } from '../leg/legStore';
import { takeLegTaps } from '../leg/legTaps';
import { contentStore } from '../patterns/contentStore';
import { setHover } from '../view/actions';
import type { Depth } from '../view/state';
import { viewStore } from '../view/store';
import { text } from '../words/text';
import { placeWords } from './placeWords';
import type { QuizQuestion } from './questions';
import { limbPlaceOf } from './quizGeometry';
import { quizPool } from './quizPool';
import type { QuizRun } from './quizRun';
import { chooseAnswer } from './quizStore';
import { seededRandom, shuffled } from './random';

/** Places in the list: the right one and its neighbours. */
const CANDIDATES = 8;

interface QuizClickProps {
  question: QuizQuestion;
  run: QuizRun;
}

/** Find a structure: by a tap on the leg, or without a pointer among places that are outlined one by one. */
export function QuizClick({ question, run }: QuizClickProps) {
  const leg = useStore(legStore, (state) => state.leg);
  const original = useStore(contentStore, (state) => state.original);
  const [open, setOpen] = useState(false);
  const { level, seed } = run.setup;
  const { at } = run;
  const candidates = useMemo(() => {
    if (!leg || !open) return [];
    const askable = quizPool(original).structures.filter(
      (structure) => structure.level <= Math.max(level, 2),
    );
    const ids = askable.map(({ id }) => id);
    return candidatesFor(leg, question.id, ids, viewStore.getState().view.depth, seed * 100 + at);
  }, [leg, open, original, question.id, level, seed, at]);
  useEffect(
    () =>
      takeLegTaps(({ kind, id }) => {
        if (id !== null && kind !== 'skin' && kind !== 'marker') chooseAnswer(id);
      }),
    [],
  );
  useEffect(() => () => setHover(null), []);
  return (
    <div className="quiz-answering">
      <Button className="tool-button" aria-expanded={open} onPress={() => setOpen(!open)}>
        {text('quiz.fromList')}
      </Button>
      {open && leg && (
        <ul className="quiz-choices" aria-label={text('quiz.candidates')}>
          {candidates.map((id, place) => (
            <li key={id}>
              <Button
                className="quiz-choice"
                onFocus={() => setHover(id)}
                onBlur={() => setHover(null)}
                onHoverStart={() => setHover(id)}
                onHoverEnd={() => setHover(null)}
                onPress={() => chooseAnswer(id)}
              >
                <span className="quiz-words">
                  {text('quiz.candidate', {
                    letter: String.fromCharCode(65 + place),
                    place: placeWords(limbPlaceOf(leg, id)),
                  })}
                </span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** The structure asked for among others that are to be seen at this depth, those of the same part of the leg first. */
export function candidatesFor(
  leg: Leg,
  asked: string,
  ids: readonly string[],
  depth: Depth,
  seed: number,
): string[] {
  const random = seededRandom(seed);
  const segment = limbPlaceOf(leg, asked)?.segment;
  const seen = ids.filter(
    (id) => id !== asked && (leg.listed.get(id) ?? []).some((structure) => !isPeeled(structure, depth)),
  );
  const near = (id: string) => Number(limbPlaceOf(leg, id)?.segment === segment);
  const others = shuffled(seen, random).sort((a, b) => near(b) - near(a));
  return shuffled([asked, ...others.slice(0, CANDIDATES - 1)], random);
}
