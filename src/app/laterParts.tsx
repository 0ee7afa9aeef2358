import type { ComponentType } from 'react';
import { part } from '../view/part';
import { late } from './late';

/*
 * Every part of the page whose script comes later, and when. Each has a boundary of its own, says so when it does not come, and can be asked for
 * again: see `part`. What belongs to the first picture has a file to itself, since the start asks for it before there is a page: `markersChunk`,
 * `sectionChunk`. A part within a tool stands with the tool (`part` in `muscles`, `teaching`, `panel`).
 */

// After the first picture, or as soon as somebody begins to use the page.
export const CameraMenu = late(() => import('../camera/CameraMenu').then((part) => part.CameraMenu));
export const CardSlot = late(() => import('./CardSlot').then((part) => part.CardSlot));
export const DepthSlider = late(() => import('../muscles/DepthSlider').then((part) => part.DepthSlider));
export const LabelsMenu = late(() => import('../labels/LabelsMenu').then((part) => part.LabelsMenu));
export const LanguageMenu = late(() => import('./LanguageMenu').then((part) => part.LanguageMenu));
export const LayersButton = late(() => import('../muscles/LayersButton').then((part) => part.LayersButton));
export const PageAbout = late(() => import('./PageAbout').then((part) => part.PageAbout));
export const PageAnnouncer = late(() => import('./PageAnnouncer').then((part) => part.PageAnnouncer));
export const PageHistory = late(() => import('./PageHistory').then((part) => part.PageHistory));
export const PageKeys = late(() => import('./PageKeys').then((part) => part.PageKeys));
export const PageSearch = late(() => import('./PageSearch').then((part) => part.default));
export const PatternsUnseen = late(() => import('./PatternsUnseen').then((part) => part.PatternsUnseen));
export const Pointer = late(() => import('./Pointer').then((part) => part.Pointer));
export const ProbePin = late(() => import('./ProbePin').then((part) => part.ProbePin));
export const RegionMark = late(() => import('./RegionMark').then((part) => part.RegionMark));
export const SkinSlider = late(() => import('./SkinSlider').then((part) => part.SkinSlider));
export const StructureList = late(() =>
  import('../muscles/StructureList').then((part) => part.StructureList),
);
export const TeachMenu = late(() => import('./TeachMenu').then((part) => part.TeachMenu));
export const ThemeMenu = late(() => import('./ThemeMenu').then((part) => part.ThemeMenu));
export const Tooltip = late(() => import('./Tooltip').then((part) => part.Tooltip));

// When it is opened.
export const GlossaryDialog = part(() => import('./GlossaryDialog'));
export const HistoryMenu = part(() => import('./HistoryMenu'));
export const LegMenuPopover = part(() => import('./LegMenuPopover'));
export const SettingsDialog = part(() => import('./SettingsDialog'));
export const ShareDialog = part(() => import('./sharing/ShareDialog'));
export const ShortcutsDialog = part(() => import('./ShortcutsDialog'));
export const TeachMenuItems = part(() => import('./TeachMenuItems'));

// When the view or the address asks for it.
export const Labels = part(() => import('../labels/Labels'));
export const PatternEditor = part(() => import('../referral/editor/PatternEditor'));
export const PresenterPage = part(async () => {
  await import('./teachPanel.css');
  return import('../teaching/presenter/PresenterPage');
});
export const SectionPanel = part(() => import('../section/SectionPanel'));

// Tools, each with the canvas as it needs it.
const finderStage = () => import('./finderStage').then(({ FINDER_STAGE }) => FINDER_STAGE);
const teachStage = () => import('./teachStage').then(({ TEACH_STAGE }) => TEACH_STAGE);
const handoutStage = () => import('./handoutStage').then(({ HANDOUT_STAGE }) => HANDOUT_STAGE);

export const Finder = onStage(() => import('../finder/Finder'), finderStage);
export const FinderResults = part(async () => {
  const [{ default: Results }, { readCard }] = await Promise.all([
    import('../finder/FinderResults'),
    finderStage(),
  ]);
  return () => <Results compact={false} onCard={readCard} />;
});
export const HandoutTool = onStage(() => import('../teaching/handout/HandoutTool'), handoutStage);
export const LessonTool = onStage(() => import('../teaching/lessons/LessonTool'), teachStage);
export const QuizTool = onStage(() => import('../teaching/quiz/QuizTool'), teachStage);

/** A tool and its stage: neither is fetched before the other is wanted. */
function onStage<S, P extends { stage: S }>(
  fetchTool: () => Promise<{ default: ComponentType<P> }>,
  fetchStage: () => Promise<S>,
) {
  return part<Omit<P, 'stage'>>(async () => {
    const [{ default: Tool }, stage] = await Promise.all([fetchTool(), fetchStage()]);
    return (props) => <Tool {...({ ...props, stage } as P)} />;
  });
}
