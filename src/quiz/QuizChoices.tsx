import { Check, X } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { useStore } from 'zustand';
import { contentStore } from '../patterns/contentStore';
import { text } from '../words/text';
import { choiceWords } from './choiceWords';
import { FitsWhat } from './FitsWhat';
import type { QuizQuestion } from './questions';
import type { QuizRun } from './quizRun';
import { chooseAnswer } from './quizStore';

interface QuizChoicesProps {
  run: QuizRun;
  question: QuizQuestion;
}

/** What can be answered, each with the digit that chooses it; with the answer, which was right and which was chosen. */
export function QuizChoices({ run, question }: QuizChoicesProps) {
  const index = useStore(contentStore, (state) => state.index);
  const given = run.answers[run.at]?.given ?? null;
  const asking = run.phase === 'asking';
  const stateOf = (id: string) => {
    if (asking) return undefined;
    if (id === question.id) return 'right';
    return id === given ? 'wrong' : 'other';
  };
  return (
    <ol className="quiz-choices" aria-label={text('quiz.choices')}>
      {question.choices.map((id, at) => {
        const words = (
          <>
            <span className="quiz-digit" aria-hidden="true">
              {at + 1}
            </span>
            <span className="quiz-words">
              {choiceWords(question, id, index)}
              {question.alike && !asking && <FitsWhat id={id} />}
            </span>
            {stateOf(id) === 'right' && <Check aria-label={text('quiz.right')} size="1.25em" />}
            {stateOf(id) === 'wrong' && <X aria-label={text('quiz.wrong')} size="1.25em" />}
          </>
        );
        return (
          <li key={id}>
            {asking && !run.setup.forClass ? (
              <Button
                className="quiz-choice"
                aria-keyshortcuts={String(at + 1)}
                onPress={() => chooseAnswer(id)}
              >
                {words}
              </Button>
            ) : (
              <div className="quiz-choice" data-answer={stateOf(id)}>
                {words}
              </div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
