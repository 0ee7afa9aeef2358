import { Check } from 'lucide-react';
import type { Language } from '../../words/languages';
import { text } from '../../words/text';
import type { LessonQuestion } from '../lessonSchema';
import { lessonWords } from '../lessonWords';

/** A question as the teacher needs it: the answers, which is right, and why each is or is not. */
export function PresenterQuestion({ question, language }: { question: LessonQuestion; language: Language }) {
  return (
    <div className="presenter-question">
      <h3>{lessonWords(question.ask, language)}</h3>
      <ol>
        {question.choices.map((choice, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: choices have no names and never change places while shown
          <li key={at} data-right={choice.right || undefined}>
            <strong>
              {lessonWords(choice.text, language)}
              {choice.right && <Check aria-label={text('lesson.right')} size="1.1em" />}
            </strong>{' '}
            {lessonWords(choice.because, language)}
          </li>
        ))}
      </ol>
    </div>
  );
}
