import type { ComponentType } from 'react';
import { part } from '../view/part';
import { late } from './late';

/*
 * Every part of the page whose script comes later, and when. Each has a boundary of its own, says so when it does not come, and can be asked for
 * again: see `part`. What belongs to the first picture has a file to itself, since the start asks for it before there is a page: `markersChunk`,
 * `sectionChunk`. A part within a tool stands with the tool.
 */

// After the first picture, or as soon as somebody begins to use the page.
export const CameraMenu = late(() => import('../scene/camera/CameraMenu').then((part) => part.CameraMenu));
export const CardSlot = late(() => import('./CardSlot').then((part) => part.CardSlot));
export const DepthSlider = late(() => import('../list/DepthSlider').then((part) => part.DepthSlider));
export const Embedded = late(() => import('./Embedded').then((part) => part.Embedded));
export const LabelsMenu = late(() => import('../scene/labels/LabelsMenu').then((part) => part.LabelsMenu));
export const LanguageMenu = late(() => import('./LanguageMenu').then((part) => part.LanguageMenu));
export const LayersButton = late(() => import('../list/LayersButton').then((part) => part.LayersButton));
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
export const StructureList = late(() => import('../list/StructureList').then((part) => part.StructureList));
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
export const Courses = part(() => import('../scene/courses/Courses'));
export const BesideCaptions = part(() => import('./BesideCaptions').then((part) => part.BesideCaptions));
export const Labels = part(() => import('../scene/labels/Labels'));
export const PatternEditor = part(() => import('../patternEditor/PatternEditor'));
export const PlatformReport = part(() => import('./PlatformReport'));
export const PresenterPage = part(async () => {
  await import('./teachPanel.css');
  return import('../lessons/present/PresenterPage');
});
export const SectionPanel = part(() => import('../scene/section/SectionPanel'));

// Tools.
export const Finder = part(() => import('../finder/Finder'));
export const FinderResults = part(() => import('../finder/FinderResults'));
export const HandoutTool = part(() => import('../handout/HandoutTool'));
export const LessonTool = tool(() => import('../lessons/play/LessonTool'));
export const QuizTool = tool(() => import('../quiz/QuizTool'));

/** A teaching tool with the looks of its panel. */
function tool(load: () => Promise<{ default: ComponentType<{ onClose: () => void }> }>) {
  return part(async () => {
    await import('./teachPanel.css');
    return load();
  });
}
