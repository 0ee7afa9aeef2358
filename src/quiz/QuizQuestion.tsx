import { RotateCcw, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { contentStore } from '../patterns/contentStore';
import { idName } from '../scene/structures/idName';
import { number, text } from '../words/text';
import { QuizAlikeStory } from './QuizAlike';
import { QuizChoices } from './QuizChoices';
import { QuizClick } from './QuizClick';
import { QuizFeedback } from './QuizFeedback';
import { QuizPaint } from './QuizPaint';
import { QuizPlace } from './QuizPlace';
import { QuizTally } from './QuizTally';
import type { QuizQuestion as Question } from './questions';
import { countsFirst, type QuizRun, scoreOf } from './quizRun';
import { lookAgain } from './quizScene';
import { tellQuiz } from './quizStore';
import { useQuizKeys } from './useQuizKeys';

interface QuizQuestionProps {
  run: QuizRun;
  onClose: () => void;
}

/** One question, from its words to the answer explained. */
export function QuizQuestion({ run, onClose }: QuizQuestionProps) {
  const { setup, at, phase, questions } = run;
  const question = questions[at];
  const index = useStore(contentStore, (state) => state.index);
  const heading = useRef<HTMLHeadingElement>(null);
  const [foot, setFoot] = useState<HTMLElement | null>(null);
  useEffect(() => heading.current?.focus(), []);
  useQuizKeys(run);
  if (!question) return null;
  const { earned, asked } = scoreOf(run);
  const asking = phase === 'asking';
  const counting = setup.forClass && (phase === 'shown' || (asking && countsFirst(question)));
  const title = setup.practice ? text('quiz.practice') : text('quiz.numbered', { seed: String(setup.seed) });
  return (
    <section
      className="tool-panel quiz"
      data-kind={question.kind}
      data-class={setup.forClass || undefined}
      aria-label={title}
    >
      <header className="tool-head">
        <p className="tool-title">
          {title} · {text('quiz.progress', { number: at + 1, count: questions.length })}
        </p>
        {!setup.forClass && asked > 0 && (
          <p className="quiz-score">
            {text('quiz.score', { earned: number(earned, { maximumFractionDigits: 1 }), asked })}
          </p>
        )}
        <Button className="icon-button" aria-label={text('quiz.lookAgain')} onPress={() => lookAgain(run)}>
          <RotateCcw aria-hidden="true" size="1.125em" />
        </Button>
        <Button className="icon-button" aria-label={text('quiz.end')} onPress={onClose}>
          <X aria-hidden="true" size="1.125em" />
        </Button>
      </header>
      <div className="tool-body quiz-body">
        <p className="quiz-kind">{text(`quiz.kind.${question.kind}`)}</p>
        <h2 ref={heading} className="quiz-ask" tabIndex={-1}>
          {text(`quiz.ask.${question.kind}`, { name: idName(question.id, index) })}
        </h2>
        {asking && question.alike && <QuizAlikeStory alike={question.alike} />}
        {asking && !setup.forClass && !question.alike && (
          <p className="quiz-how">{text(`quiz.how.${question.kind}`)}</p>
        )}
        {question.choices.length > 0 && !counting && <QuizChoices run={run} question={question} />}
        {asking && !setup.forClass && <Answering question={question} run={run} foot={foot} />}
        {question.kind === 'paint' && !setup.forClass && phase !== 'review' && (
          <QuizPaint question={question} run={run} foot={foot} />
        )}
        {counting && <QuizTally run={run} question={question} />}
        {setup.forClass && asking && <p className="quiz-how">{text('quiz.reveal.how')}</p>}
        {!asking && <QuizFeedback run={run} question={question} />}
      </div>
      <footer ref={setFoot} className="tool-foot quiz-foot">
        {asking && (
          <Button
            className={`tool-button quiz-go ${setup.forClass ? 'tool-button-first' : 'quiz-give-up'}`}
            onPress={() => tellQuiz({ type: 'reveal' })}
          >
            {text(setup.forClass ? 'quiz.reveal' : 'quiz.giveUp')}
          </Button>
        )}
        {phase === 'shown' && (
          <Button
            className="tool-button tool-button-first quiz-go"
            autoFocus
            onPress={() => tellQuiz({ type: 'next' })}
          >
            {text(at + 1 < questions.length ? 'quiz.next' : 'quiz.results')}
          </Button>
        )}
        {phase === 'review' && (
          <Button
            className="tool-button tool-button-first quiz-go"
            autoFocus
            onPress={() => tellQuiz({ type: 'results' })}
          >
            {text('quiz.results')}
          </Button>
        )}
      </footer>
    </section>
  );
}

interface AnsweringProps {
  question: Question;
  run: QuizRun;
  /** Where the button stands that hands the answer in. */
  foot: HTMLElement | null;
}

/** How a question without choices is answered. */
function Answering({ question, run, foot }: AnsweringProps) {
  if (question.kind === 'click') return <QuizClick question={question} run={run} />;
  if (question.kind === 'place') return <QuizPlace question={question} foot={foot} />;
  return null;
}
