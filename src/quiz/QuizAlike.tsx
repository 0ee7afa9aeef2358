import { useStore } from 'zustand';
import { AgainstTable } from '../card/AgainstTable';
import { urgencyOf } from '../card/againstTable';
import { CardSection } from '../card/CardSection';
import '../card/CardAgainst.css';
import { againstKey, againstOf } from '../patterns/against';
import { contentStore } from '../patterns/contentStore';
import type { LookAlike, LookAlikeSource } from '../patterns/lookAlikeSchema';
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

/** The answer explained: how urgent the look-alike is first, then why the two are taken for each other and how it feels, the two aspect by aspect, and what that rests on. */
export function QuizAlikeAnswer({ alike }: { alike: AlikeAsked }) {
  const index = useStore(contentStore, (state) => state.index);
  const lookAlikes = useStore(contentStore, (state) => state.lookAlikes);
  const card = againstKey(alike.point, alike.lookAlike);
  const against = againstOf(card, index, lookAlikes);
  if (!against) return null;
  const { entry, lookAlike, comparison } = against;
  const { label, quality } = lookAlike;
  const urgent = urgencyOf(lookAlike, index);
  const both = text('against.name', { point: entry.point.label, other: label });
  return (
    <>
      {urgent && (
        <p className="quiz-urgent" data-level={urgent.level}>
          <strong>
            {label}: {text(`card.level.${urgent.level}`)}.
          </strong>{' '}
          {urgent.todo}
        </p>
      )}
      <p>
        {text('quiz.alike.answer')} {comparison?.why}
      </p>
      <p>{text('quiz.alike.feels', { name: label, words: quality })}</p>
      <p>{text('quiz.alike.proves')}</p>
      <CardSection title={both}>
        <AgainstTable against={against} />
      </CardSection>
      <p className="quiz-quiet">
        {text('quiz.alike.sources', { names: sourcesOf(lookAlike, lookAlikes.sources) })}
      </p>
      {/* In a package another tab would be another visit, which the learning platform does not expect. */}
      {!packaged() && (
        <p>
          <a
            href={viewLink({ ...DEFAULT_VIEW, show: [alike.point], alike: [alike.lookAlike], card })}
            target="_blank"
            rel="noopener"
          >
            {text('quiz.alike.card', { name: both })}
          </a>
        </p>
      )}
    </>
  );
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
