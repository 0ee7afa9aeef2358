import type { ReactNode } from 'react';
import { causesOf } from '../card/cardModel';
import { sourceName } from '../card/sourceNames';
import type { ContentIndex } from '../patterns/contentIndex';
import type { Content, RedFlag } from '../patterns/schema';
import type { Words } from '../words/text';
import type { SheetOptions } from './handoutOptions';
import { SheetCode } from './SheetCode';
import { SheetHead, SheetWarnings } from './SheetHead';
import { SheetLegend, SheetLegendWords } from './SheetLegend';
import { SheetPattern } from './SheetPattern';
import { SheetPlate } from './SheetPlate';
import { SheetFact, SheetList, SheetWords } from './SheetWords';
import { firstWarnings, type SheetMuscle, sheetLookAlikes, sheetSources, sheetWarnings } from './sheetModel';
import type { SheetPictures } from './useSheetPictures';

/** Something on a sheet that is never cut. */
export interface SheetBlock {
  key: string;
  kind: 'full' | 'column';
  keep?: boolean;
  newPage?: boolean;
  /** Begins two columns of its own. */
  newBand?: boolean;
  /** Millimetres by which it may be drawn less high. */
  shrinkMm?: number;
  /** @param shrunkMm by how much less high it has to be */
  node: (shrunkMm: number) => ReactNode;
}

export interface SheetOf {
  muscles: readonly SheetMuscle[];
  content: Content;
  index: ContentIndex;
  options: SheetOptions;
  pictures: SheetPictures;
  tone: number;
  words: Words;
  /** Address of the live view of these, for the code. */
  link: (shown: readonly SheetMuscle[]) => string;
}

/** A leg on paper is not drawn smaller than this, alone and as one of several, millimetres. */
const LEAST_MM = { alone: 84, several: 74 } as const;

/** Everything on a sheet in the order it is read: warning signs before anything that could be taken for an answer. */
export function sheetBlocks(sheet: SheetOf): SheetBlock[] {
  const { muscles, index, options, pictures } = sheet;
  const blank = options.words !== 'full';
  const several = muscles.length > 1;
  const drawn = options.include.views && pictures.status === 'ready';
  const warnings = firstWarnings(sheetWarnings(muscles, index));
  const more = warnings.rest.length > 0;
  return [
    { key: 'head', kind: 'full', node: () => <SheetHead muscles={muscles} /> },
    {
      key: 'warnings',
      kind: 'full',
      node: () => (
        <SheetWarnings
          flags={warnings.first}
          later={warnings.later}
          place={more ? 'first, more at the end' : 'first'}
        />
      ),
    },
    ...(drawn ? [] : [legend(sheet)]),
    ...(several ? [...(drawn ? [legendWords(muscles)] : []), evidence(sheet)] : []),
    ...muscles.flatMap((owner) => [
      ...(several ? [muscleTitle(owner)] : []),
      ...plate(sheet, owner),
      ...(several ? [] : [evidence(sheet), patternsTitle(sheet)]),
      ...muscleBlocks(sheet, owner, blank),
    ]),
    ...(more ? [restOfWarnings(warnings.rest)] : []),
    ...(options.include.sources ? [sources(sheet)] : []),
    ...(options.words === 'answers' ? answers(sheet) : []),
  ];
}

function restOfWarnings(flags: readonly RedFlag[]): SheetBlock {
  return {
    key: 'warnings-more',
    kind: 'full',
    node: () => <SheetWarnings flags={flags} place="end" />,
  };
}

function plate({ muscles, pictures, options, tone, link }: SheetOf, owner: SheetMuscle): SheetBlock[] {
  const drawn = options.include.views ? pictures.plates.get(owner.muscle.id) : undefined;
  if (!drawn) return [];
  const several = muscles.length > 1;
  return [
    {
      key: `plate-${owner.muscle.id}`,
      kind: 'full',
      keep: !several,
      shrinkMm: drawn.legMm - LEAST_MM[several ? 'several' : 'alone'],
      node: (shrunkMm) => (
        <SheetPlate
          owner={owner}
          plate={drawn}
          tone={tone}
          link={link([owner])}
          legMm={drawn.legMm - shrunkMm}
        />
      ),
    },
  ];
}

/** What stands for the plates where there are none. */
function legend({ muscles, pictures, options, tone, link, words }: SheetOf): SheetBlock {
  return {
    key: 'legend',
    kind: 'full',
    node: () => (
      <div className="sheet-no-plate">
        {options.include.views && pictures.status === 'impossible' && (
          <p>{words.text('handout.noPicturesPaper')}</p>
        )}
        <SheetLegend muscles={muscles} tone={tone} />
        <SheetCode link={link(muscles)} label={words.text('sheet.code')} />
      </div>
    ),
  };
}

/** Before the first of several plates, for all of them. */
function legendWords(muscles: readonly SheetMuscle[]): SheetBlock {
  return {
    key: 'legend-words',
    kind: 'full',
    node: () => (
      <div className="sheet-legend sheet-legend-words">
        <SheetLegendWords muscles={muscles} />
      </div>
    ),
  };
}

function evidence({ content, words }: SheetOf): SheetBlock {
  return {
    key: 'evidence',
    kind: 'full',
    node: () => (
      <p className="sheet-evidence">
        <strong>{words.text('sheet.evidence')}</strong> {content.evidence.wording.join(' ')}
      </p>
    ),
  };
}

function muscleTitle({ muscle, letter }: SheetMuscle): SheetBlock {
  return {
    key: `title-${muscle.id}`,
    kind: 'full',
    keep: true,
    node: () => (
      <h2 className="sheet-muscle">
        <span className="sheet-sign">{letter}</span> {muscle.english} <i>{muscle.latin}</i>
      </h2>
    ),
  };
}

function patternsTitle({ words }: SheetOf): SheetBlock {
  return {
    key: 'patterns',
    kind: 'full',
    keep: true,
    node: () => <h2 className="sheet-muscle">{words.text('sheet.patterns')}</h2>,
  };
}

function muscleBlocks({ index, options, words }: SheetOf, owner: SheetMuscle, blank: boolean): SheetBlock[] {
  const { muscle, patterns } = owner;
  const { setsOff, keepsGoing } = causesOf(muscle);
  const { complaints, lookAlikes } = options.include;
  const list = (title: string, said: readonly { text: string }[]): SheetBlock[] =>
    said.length === 0
      ? []
      : [
          {
            key: `${muscle.id}-${title}`,
            kind: 'column',
            node: () => <SheetList title={title} said={said.map((one) => one.text)} blank={blank} />,
          },
        ];
  const lists = complaints
    ? [
        ...list(words.text('sheet.complaints'), muscle.symptoms),
        ...list(words.text('card.limits'), muscle.limits),
        ...list(words.text('card.setsOff'), setsOff),
        ...list(words.text('card.keepsGoing'), keepsGoing),
      ]
    : [];
  return [
    ...patterns.map(
      (pattern): SheetBlock => ({
        key: `pattern-${pattern.sign}`,
        kind: 'column',
        node: () => <SheetPattern owner={owner} pattern={pattern} blank={blank} />,
      }),
    ),
    ...lists.map((block, at) => ({ ...block, newBand: at === 0 })),
    ...(lookAlikes
      ? sheetLookAlikes(muscle, index).map(
          ({ id, label, level, resemblance, distinguishing, action }, at): SheetBlock => ({
            key: `${muscle.id}-${id}`,
            kind: 'column',
            node: () => (
              <section className="sheet-look-alike">
                {at === 0 && <h3 className="sheet-subtitle">{words.text('sheet.lookAlikes')}</h3>}
                <h4>
                  {label}
                  {level !== 'ordinary' && (
                    <span className="sheet-level">{words.text(`card.level.${level}`)}</span>
                  )}
                </h4>
                {resemblance.text} <em>{words.text('sheet.tellApart')}:</em>{' '}
                <SheetWords said={distinguishing.text} blank={blank} />{' '}
                {action !== undefined && <strong>{action}</strong>}
              </section>
            ),
          }),
        )
      : []),
  ];
}

function sources({ muscles, content, index, words }: SheetOf): SheetBlock {
  const mimics = muscles.flatMap(({ muscle }) => sheetLookAlikes(muscle, index));
  return {
    key: 'sources',
    kind: 'full',
    node: () => (
      <section className="sheet-sources">
        <h3 className="sheet-subtitle">{words.text('sheet.sources')}</h3>
        <dl>
          {sheetSources(muscles, mimics).map((source) => (
            <SheetFact key={source} term={sourceName(source)}>
              {content.meta.sources[source]}
            </SheetFact>
          ))}
        </dl>
        <p>{content.meta.disclaimer}</p>
      </section>
    ),
  };
}

function answers({ muscles, words }: SheetOf): SheetBlock[] {
  return [
    {
      key: 'answers',
      kind: 'full',
      newPage: true,
      keep: true,
      node: () => <h2 className="sheet-muscle">{words.text('sheet.answers')}</h2>,
    },
    ...muscles.flatMap((owner) =>
      owner.patterns.map(
        (pattern): SheetBlock => ({
          key: `answer-${pattern.sign}`,
          kind: 'column',
          node: () => <SheetPattern owner={owner} pattern={pattern} blank={false} bare />,
        }),
      ),
    ),
    ...muscles.flatMap(({ muscle }): SheetBlock[] => [
      {
        key: `answer-${muscle.id}`,
        kind: 'column',
        node: () => (
          <SheetList
            title={`${muscle.english}: ${words.text('sheet.complaints')}`}
            said={[...muscle.symptoms, ...muscle.limits, ...muscle.activating].map((said) => said.text)}
            blank={false}
          />
        ),
      },
    ]),
  ];
}
