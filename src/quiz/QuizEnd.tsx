import { X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { contentStore } from '../patterns/contentStore';
import { idName } from '../scene/structures/idName';
import { number, text } from '../words/text';
import { handsOf, type QuizRun, rightChoice, scoreByKind, scoreOf } from './quizRun';
import { otherSeed, type QuizSetup } from './quizSetup';
import { tellQuiz } from './quizStore';

interface QuizEndProps {
  run: QuizRun;
  onAgain: (setup: QuizSetup) => void;
  onChange: () => void;
  onClose: () => void;
}

/** How it went: points by kind, what to look at once more, and the ways on. */
export function QuizEnd({ run, onAgain, onChange, onClose }: QuizEndProps) {
  const { setup } = run;
  const next = otherSeed(setup.seed);
  return (
    <section
      className="tool-panel quiz"
      data-class={setup.forClass || undefined}
      aria-label={text('quiz.over')}
    >
      <header className="tool-head">
        <p className="tool-title">
          {setup.practice ? text('quiz.practice') : text('quiz.numbered', { seed: String(setup.seed) })}
        </p>
        <Button className="icon-button" aria-label={text('quiz.end')} onPress={onClose}>
          <X aria-hidden="true" size="1.125em" />
        </Button>
      </header>
      <div className="tool-body quiz-body">
        <p className="quiz-kind">{text('quiz.over')}</p>
        <h2 className="quiz-ask">{setup.forClass ? classTotal(run) : total(run)}</h2>
        {!setup.forClass && <Kinds run={run} />}
        <Missed run={run} />
      </div>
      <footer className="tool-foot quiz-foot">
        <Button
          className="tool-button tool-button-first quiz-go"
          autoFocus
          onPress={() => onAgain({ ...setup, seed: setup.practice ? setup.seed : next })}
        >
          {text('quiz.newOne')}
        </Button>
        {!setup.practice && (
          <Button className="tool-button" onPress={() => onAgain(setup)}>
            {text('quiz.again')}
          </Button>
        )}
        <Button className="tool-button" onPress={onChange}>
          {text('quiz.change')}
        </Button>
      </footer>
    </section>
  );
}

function total(run: QuizRun): string {
  const { earned, asked } = scoreOf(run);
  return text('quiz.total', { earned: number(earned, { maximumFractionDigits: 1 }), asked });
}

function classTotal(run: QuizRun): string {
  const { right, all } = handsOf(run);
  return all === 0 ? text('quiz.classNone') : text('quiz.classTotal', { right, all });
}

function Kinds({ run }: { run: QuizRun }) {
  return (
    <section aria-label={text('quiz.byKind')}>
      <h3 className="quiz-label">{text('quiz.byKind')}</h3>
      <ul className="quiz-kinds">
        {scoreByKind(run).map(({ kind, earned, asked }) => (
          <li key={kind}>
            <span>{text(`quiz.kind.${kind}`)}</span>
            <span className="quiz-bar" aria-hidden="true">
              <span className="quiz-bar-done" style={{ width: `${(100 * earned) / asked}%` }} />
            </span>
            <span className="quiz-points">
              {number(earned, { maximumFractionDigits: 1 })} / {asked}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was not right, in a class what most had not right: each can be looked at again. */
function Missed({ run }: { run: QuizRun }) {
  const index = useStore(contentStore, (state) => state.index);
  const missed = run.questions.flatMap((question, at) => {
    const tally = run.tallies[at] ?? {};
    const hands = Object.values(tally).reduce((sum, count) => sum + count, 0);
    const wrong = run.setup.forClass
      ? hands > 0 && (tally[rightChoice(question)] ?? 0) <= hands / 2
      : run.answers[at]?.right !== true;
    return wrong ? [{ question, at }] : [];
  });
  if (missed.length === 0)
    return run.setup.forClass ? null : <p className="quiz-how">{text('quiz.allRight')}</p>;
  return (
    <section aria-label={text('quiz.toLookAt')}>
      <h3 className="quiz-label">{text('quiz.toLookAt')}</h3>
      <ul className="quiz-choices">
        {missed.map(({ question, at }) => (
          <li key={at}>
            <Button
              className="quiz-choice"
              aria-label={text('quiz.look', { name: idName(question.id, index) })}
              onPress={() => tellQuiz({ type: 'review', at })}
            >
              <span className="quiz-words">
                {idName(question.id, index)}
                <span className="quiz-hint">{text(`quiz.kind.${question.kind}`)}</span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {!run.setup.forClass && <p className="quiz-quiet">{text('quiz.comesBack')}</p>}
    </section>
  );
}
