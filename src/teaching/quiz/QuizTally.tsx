import { useStore } from 'zustand';
import { idName } from '../../muscles/idName';
import { contentStore } from '../../referral/contentStore';
import { text } from '../../view/messages';
import { QuizNumber } from './QuizNumber';
import type { QuizQuestion } from './questions';
import { HANDS_MOST, type QuizRun, rightChoice, tallyChoices } from './quizRun';
import { tellQuiz } from './quizStore';

interface QuizTallyProps {
  run: QuizRun;
  question: QuizQuestion;
}

/** The hands of a class: a box and a bar for each choice. */
export function QuizTally({ run, question }: QuizTallyProps) {
  const index = useStore(contentStore, (state) => state.index);
  const tally = run.tallies[run.at] ?? {};
  const choices = tallyChoices(question);
  const most = Math.max(1, ...choices.map((choice) => tally[choice] ?? 0));
  const right = rightChoice(question);
  return (
    <section className="quiz-tally" aria-label={text('quiz.tally')}>
      <p className="quiz-how">{text('quiz.tally.how', { count: choices.length })}</p>
      {choices.map((choice, at) => {
        const hands = tally[choice] ?? 0;
        const words =
          question.choices.length > 0
            ? `${at + 1} · ${idName(choice, index)}`
            : text(choice === 'right' ? 'quiz.tally.right' : 'quiz.tally.wrong');
        return (
          <div key={choice} className="quiz-tally-row" data-right={choice === right || undefined}>
            <QuizNumber
              label={words}
              value={hands}
              least={0}
              most={HANDS_MOST}
              onChange={(next) => tellQuiz({ type: 'tally', choice, hands: next })}
            />
            <span className="quiz-bar" aria-hidden="true">
              <span className="quiz-bar-done" style={{ width: `${(100 * hands) / most}%` }} />
            </span>
          </div>
        );
      })}
    </section>
  );
}
