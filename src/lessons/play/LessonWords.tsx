import { ChevronDown } from 'lucide-react';
import { useEffect, useMemo, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import type { Language } from '../../words/languages';
import { text } from '../../words/text';
import type { LessonStep } from '../lessonSchema';
import { lessonWords } from '../lessonWords';
import { captionHtml } from './captionHtml';
import { LessonQuestion } from './LessonQuestion';
import { useWordsFit } from './useWordsFit';

interface LessonWordsProps {
  step: LessonStep;
  /** The choice made at the step's question, from 0; null before the answer. */
  chosen: number | null;
  language: Language;
}

/** Share of what is seen that a press of "More" scrolls by. */
const PAGE = 0.75;

/** The words of a step, in type that fits their room; where even that is too little a fade and a button say that there is more. */
export function LessonWords({ step, chosen, language }: LessonWordsProps) {
  const body = useRef<HTMLElement>(null);
  const caption = lessonWords(step.caption, language);
  const html = useMemo(() => captionHtml(caption), [caption]);
  const { more, look } = useWordsFit(body, `${step.id} ${language}`);
  useEffect(() => {
    if (step) body.current?.scrollTo({ top: 0 });
  }, [step]);
  useEffect(() => {
    // An answer below the edge of the panel would be no answer.
    if (chosen !== null) body.current?.querySelector('.lesson-because')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <div className="lesson-room" data-more={more || undefined}>
      <section
        ref={body}
        className="tool-body lesson-body"
        aria-label={text('lesson.words')}
        onScroll={look}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls when the words are long or the type is large
        tabIndex={0}
      >
        <div aria-live="polite" aria-atomic="true">
          <h2 className="lesson-step-title">{lessonWords(step.title, language)}</h2>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: `captionHtml` has removed all but words and links */}
          <div className="lesson-caption" dangerouslySetInnerHTML={{ __html: html }} />
        </div>
        {step.question && (
          <LessonQuestion key={step.id} question={step.question} chosen={chosen} language={language} />
        )}
      </section>
      {more && (
        <Button
          className="lesson-more"
          onPress={() => body.current?.scrollBy({ top: PAGE * body.current.clientHeight })}
        >
          {text('lesson.below')}
          <ChevronDown aria-hidden="true" size="1.125em" />
        </Button>
      )}
    </div>
  );
}
