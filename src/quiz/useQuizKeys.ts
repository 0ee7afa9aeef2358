import { useEffect } from 'react';
import { bindShortcuts } from '../view/shortcuts';
import { countsFirst, type QuizRun, tallyChoices } from './quizRun';
import { chooseAnswer, tellQuiz } from './quizStore';

/** Enter and space on these are theirs. */
const OWN_KEYS = 'button, a, [role=option], [role=slider], [role=menuitem], input, summary';

/**
 * The keys of a question, from anywhere on the page where nothing is being typed: digits choose an answer or count a hand
 * (with Shift they take one away), Enter goes on, in a class Space does too. Before the camera hears of them.
 */
export function useQuizKeys(run: QuizRun): void {
  useEffect(() => {
    const answer = (event: KeyboardEvent) => handled(run, event);
    return bindShortcuts({ 'quiz.choose': answer, 'quiz.fewer': answer, 'quiz.on': answer }, { first: true });
  }, [run]);
}

function handled(run: QuizRun, { code, key, shiftKey, target, repeat }: KeyboardEvent): boolean {
  const { phase, setup, at } = run;
  const question = run.questions[at];
  const digit = Number(/^(?:Digit|Numpad)([1-9])$/.exec(code)?.[1] ?? 0);
  if (digit > 0 && question) {
    if (phase === 'asking' && !setup.forClass) {
      const choice = question.choices[digit - 1];
      if (choice === undefined || shiftKey) return false;
      chooseAnswer(choice);
      return true;
    }
    const counted = tallyChoices(question)[digit - 1];
    const counting = phase === 'shown' || (phase === 'asking' && countsFirst(question));
    if (!counting || !setup.forClass || counted === undefined) return false;
    const hands = run.tallies[at]?.[counted] ?? 0;
    tellQuiz({ type: 'tally', choice: counted, hands: hands + (shiftKey ? -1 : 1) });
    return true;
  }
  if (key !== 'Enter' && !(key === ' ' && setup.forClass)) return false;
  if (repeat || (target instanceof Element && target.closest(OWN_KEYS))) return false;
  if (phase === 'asking') {
    if (!setup.forClass) return false;
    tellQuiz({ type: 'reveal' });
  } else tellQuiz({ type: phase === 'review' ? 'results' : 'next' });
  return true;
}
