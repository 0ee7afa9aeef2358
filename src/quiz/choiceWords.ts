import type { ContentIndex } from '../patterns/contentIndex';
import { idName } from '../scene/structures/idName';
import type { QuizQuestion } from './questions';

/** What a choice says: a name, or the finding that it stands for. */
export function choiceWords({ choices, alike }: QuizQuestion, choice: string, index: ContentIndex): string {
  if (!alike) return idName(choice, index);
  const at = alike.findings[choices.indexOf(choice)] ?? 0;
  return (
    index.lookAlikes.get(choice)?.tells[at] ??
    index.points.get(choice)?.muscle.symptoms[at]?.text ??
    idName(choice, index)
  );
}
