import { Check } from 'lucide-react';
import { useStore } from 'zustand';
import { contentStore } from '../patterns/contentStore';
import { text } from '../words/text';
import { choiceWords } from './choiceWords';
import { FitsWhat } from './FitsWhat';
import { QuizNumber } from './QuizNumber';
import type { QuizQuestion } from './questions';
import { countsFirst, HANDS_MOST, type QuizRun, rightChoice, tallyChoices } from './quizRun';
import { tellQuiz } from './quizStore';

interface QuizTallyProps {
  run: QuizRun;
  question: QuizQuestion;
}

/** The hands of a class: a counter and a bar for each choice, which is marked as right with the answer. */
export function QuizTally({ run, question }: QuizTallyProps) {
  const index = useStore(contentStore, (state) => state.index);
  const tally = run.tallies[run.at] ?? {};
  const choices = tallyChoices(question);
  const most = Math.max(1, ...choices.map((choice) => tally[choice] ?? 0));
  const right = run.phase === 'asking' ? null : rightChoice(question);
  const named = countsFirst(question);
  return (
    <section className="quiz-tally" aria-label={text('quiz.tally')}>
      <ol className="quiz-tally-rows">
        {choices.map((choice, at) => {
          const hands = tally[choice] ?? 0;
          const words = named
            ? choiceWords(question, choice, index)
            : text(choice === 'right' ? 'quiz.tally.right' : 'quiz.tally.wrong');
          return (
            <li key={choice} className="quiz-tally-row" data-right={choice === right || undefined}>
              <span className="quiz-digit" aria-hidden="true">
                {at + 1}
              </span>
              <span className="quiz-words">
                {words}
                {named && choice === right && <Check aria-label={text('quiz.right')} size="1em" />}
                {question.alike && right !== null && <FitsWhat id={choice} />}
              </span>
              <QuizNumber
                label={`${at + 1} · ${words}`}
                isLabelHidden
                value={hands}
                least={0}
                most={HANDS_MOST}
                onChange={(next) => tellQuiz({ type: 'tally', choice, hands: next })}
              />
              <span className="quiz-bar" aria-hidden="true">
                <span className="quiz-bar-done" style={{ width: `${(100 * hands) / most}%` }} />
              </span>
            </li>
          );
        })}
      </ol>
      <p className="quiz-how">{text('quiz.tally.how', { count: choices.length })}</p>
    </section>
  );
}
