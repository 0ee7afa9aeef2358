import { useStore } from 'zustand';
import type { ContentIndex } from '../patterns/contentIndex';
import { contentStore } from '../patterns/contentStore';
import type { LookAlike, LookAlikeSource } from '../patterns/lookAlikeSchema';
import { lookAlikeKey } from '../patterns/topics';
import { packaged } from '../platform/packaged';
import { idName } from '../scene/structures/idName';
import { DEFAULT_VIEW } from '../view/state';
import { viewLink } from '../view/viewLink';
import { text } from '../words/text';
import type { AlikeAsked } from './alikeCases';

/** The story of a question: where it hurts, which two lie there, and that the place does not decide between them. */
export function QuizAlikeStory({ alike: { point, lookAlike } }: { alike: AlikeAsked }) {
  const index = useStore(contentStore, (state) => state.index);
  const { essential, spillover } = index.points.get(point)?.point.referral ?? {};
  return (
    <p className="quiz-how quiz-story">
      {text('quiz.how.alike', {
        where: essential?.words || spillover?.words || '',
        point: idName(point, index),
        lookAlike: idName(lookAlike, index),
      })}
    </p>
  );
}

/** The answer explained: how urgent the look-alike is first, then why the two are taken for each other and how it feels, what that rests on, and its card. */
export function QuizAlikeAnswer({ alike }: { alike: AlikeAsked }) {
  const index = useStore(contentStore, (state) => state.index);
  const { lookAlikes, comparisons, sources } = useStore(contentStore, (state) => state.lookAlikes);
  const lookAlike = index.lookAlikes.get(alike.lookAlike);
  if (!lookAlike) return null;
  const compared = comparisons.find((one) => one.point === alike.point && one.lookAlike === alike.lookAlike);
  const { label, level, quality } = lookAlike;
  const todo = whatToDo(lookAlike, index);
  const card = lookAlikeKey(lookAlike, lookAlikes);
  return (
    <>
      {level !== 'ordinary' && (
        <p className="quiz-urgent" data-level={level}>
          <strong>
            {label}: {text(`card.level.${level}`)}.
          </strong>{' '}
          {todo}
        </p>
      )}
      <p>
        {text('quiz.alike.answer')} {compared?.why}
      </p>
      <p>{text('quiz.alike.feels', { name: label, words: quality })}</p>
      <p>{text('quiz.alike.proves')}</p>
      <p className="quiz-quiet">{text('quiz.alike.sources', { names: sourcesOf(lookAlike, sources) })}</p>
      {/* In a package another tab would be another visit, which the learning platform does not expect. */}
      {!packaged() && (
        <p>
          <a
            href={viewLink({ ...DEFAULT_VIEW, show: [alike.point], alike: [alike.lookAlike], card })}
            target="_blank"
            rel="noopener"
          >
            {text('quiz.alike.card', { name: label })}
          </a>
        </p>
      )}
    </>
  );
}

/** What to do about a look-alike that is not ordinary: its own words, else those of the content. */
function whatToDo({ action, mimics }: LookAlike, index: ContentIndex): string {
  return action ?? mimics.flatMap((id) => index.mimics.get(id)?.action ?? [])[0] ?? '';
}

const SOURCES_MOST = 4;

/** The works that a drawing rests on, the first few: authors and year, or the title. */
function sourcesOf({ sources }: LookAlike, all: readonly LookAlikeSource[]): string {
  const names = sources.flatMap((id) => {
    const source = all.find((one) => one.id === id);
    if (!source) return [];
    return [[source.authors ?? source.title, source.year].filter((part) => part !== undefined).join(' ')];
  });
  const more = names.length - SOURCES_MOST;
  return [...names.slice(0, SOURCES_MOST), ...(more > 0 ? [`+ ${more}`] : [])].join('; ');
}
