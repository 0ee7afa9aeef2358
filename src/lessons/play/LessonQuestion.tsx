import { Check, X } from 'lucide-react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import type { Language } from '../../words/languages';
import { text } from '../../words/text';
import type { LessonQuestion as Question } from '../lessonSchema';
import { lessonWords } from '../lessonWords';
import { answer } from './lessonPlay';

interface LessonQuestionProps {
  question: Question;
  /** The choice made, from 0; null before the answer. */
  chosen: number | null;
  language: Language;
}

/** A question with its choices; the answer says why, for what was chosen and for what is right. */
export function LessonQuestion({ question, chosen, language }: LessonQuestionProps) {
  const { choices } = question;
  const taken = chosen === null ? null : choices[chosen];
  const right = choices.find((choice) => choice.right);
  return (
    <div className="lesson-question">
      <h3 className="lesson-ask">{lessonWords(question.ask, language)}</h3>
      <ul className="lesson-choices">
        {choices.map((choice, at) => {
          const state =
            chosen === null ? undefined : choice.right ? 'right' : at === chosen ? 'wrong' : undefined;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: choices have no names and never change places while shown
            <li key={at}>
              <ToggleButton
                className="lesson-choice"
                data-answer={state}
                isSelected={at === chosen}
                onChange={() => answer(at)}
              >
                <span>{lessonWords(choice.text, language)}</span>
                {state === 'right' && <Check aria-label={text('lesson.right')} size="1.25em" />}
                {state === 'wrong' && <X aria-label={text('lesson.wrong')} size="1.25em" />}
              </ToggleButton>
            </li>
          );
        })}
      </ul>
      <div className="lesson-because" role="status">
        {taken && (
          <p>
            <strong>{text(taken.right ? 'lesson.thatsRight' : 'lesson.notQuite')}</strong>{' '}
            {lessonWords(taken.because, language)}
          </p>
        )}
        {taken && right && taken !== right && (
          <p>
            <strong>{lessonWords(right.text, language)}:</strong> {lessonWords(right.because, language)}
          </p>
        )}
      </div>
    </div>
  );
}
