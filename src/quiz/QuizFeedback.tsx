import { useStore } from 'zustand';
import type { ContentIndex } from '../patterns/contentIndex';
import { contentStore } from '../patterns/contentStore';
import { idName } from '../scene/structures/idName';
import { structureOf } from '../scene/structures/structureOf';
import { text } from '../words/text';
import { QuizAlikeAnswer } from './QuizAlike';
import type { QuizQuestion } from './questions';
import type { QuizAnswer, QuizRun } from './quizRun';
import { PLACED_RIGHT_M } from './scoring';

interface QuizFeedbackProps {
  run: QuizRun;
  question: QuizQuestion;
}

/** What was right, and why: said at once, and in the words of the content. */
export function QuizFeedback({ run, question }: QuizFeedbackProps) {
  const index = useStore(contentStore, (state) => state.index);
  const answer = run.answers[run.at] ?? null;
  const name = idName(question.id, index);
  const asksName = question.kind === 'name' || question.kind === 'which';
  return (
    <div className="quiz-feedback" role="status" data-right={answer?.right || undefined}>
      <p className="quiz-verdict">
        <strong>{verdict(answer)}</strong>
        {answer && !answer.right && answer.given !== null && question.kind === 'click' && (
          <> {text('quiz.wasHit', { name: idName(answer.given, index) })}</>
        )}
        {asksName && !answer?.right && <> {text('quiz.answerIs', { name })}</>}
        {answer?.distanceM !== undefined && (
          <>
            {' '}
            {text('quiz.offLong', {
              mm: Math.round(1000 * answer.distanceM),
              right: Math.round(1000 * PLACED_RIGHT_M),
            })}
          </>
        )}
        {answer?.found !== undefined && (
          <>
            {' '}
            {text('quiz.overlap', {
              percent: Math.round(100 * answer.score),
              found: Math.round(100 * answer.found),
              beside: Math.round(100 * (answer.beside ?? 0)),
            })}
          </>
        )}
      </p>
      {question.alike ? (
        <QuizAlikeAnswer alike={question.alike} />
      ) : (
        explained(question, index).map((words) => <p key={words}>{words}</p>)
      )}
    </div>
  );
}

function verdict(answer: QuizAnswer | null): string {
  if (
    !answer ||
    (answer.given === null &&
      answer.score === 0 &&
      answer.distanceM === undefined &&
      answer.found === undefined)
  )
    return text('quiz.answer');
  if (answer.right) return text('quiz.right');
  return text(answer.score > 0 ? 'quiz.near' : 'quiz.wrong');
}

/** What the content says about the answer. */
function explained({ kind, id }: QuizQuestion, index: ContentIndex): string[] {
  const entry = index.points.get(id);
  if (entry) {
    const { location, referral } = entry.point;
    const pattern = [
      ...(referral.essential.words ? [text('quiz.essential', { words: referral.essential.words })] : []),
      ...(referral.spillover.words ? [text('quiz.spillover', { words: referral.spillover.words })] : []),
    ];
    const lies = text('quiz.lies', { words: location });
    return kind === 'place' ? [lies] : [...pattern, lies];
  }
  const muscle = index.muscles.get(id);
  if (muscle) {
    const [action] = muscle.actions;
    return [
      muscle.latin,
      ...(action ? [text('quiz.does', { action: action.text })] : []),
      text('quiz.fromTo', { origin: muscle.origin.text, insertion: muscle.insertion.text }),
    ];
  }
  const latin = structureOf(id)?.latin;
  return latin ? [latin] : [];
}
