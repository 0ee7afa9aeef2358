import type { TEACHING_MESSAGES } from '../../messagesTeaching';

/** What lessons, their editor and the quiz say, in German. */
export const TEACHING: Readonly<Record<keyof typeof TEACHING_MESSAGES, string>> = {
  'lesson.unreadable':
    'Diese Datei ist keine Lektion: Sie enthält kein JSON. Wähle eine Datei, die auf .lesson.json endet.',
  'lesson.notALesson':
    'Diese Datei ist keine Lektion dieser Seite. Wähle eine Datei, die auf .lesson.json endet.',
  'lesson.tooLarge':
    'Diese Datei hat {size} MB; eine Lektion hat höchstens {most} MB. Sie wurde nicht geöffnet.',
  'lesson.newer':
    'Diese Lektion wurde mit einer neueren Fassung dieser Seite gemacht (Format {version}). Lade die Seite neu, um sie zu aktualisieren, und öffne die Lektion dann noch einmal.',
  'lesson.broken': 'Die Lektion ließ sich nicht öffnen: {where} {problem}.',
  'lesson.stepLeftOut': 'Schritt {number} wurde ausgelassen: {where} {problem}.',
  'lesson.noStepLeft': 'Kein Schritt dieser Lektion ließ sich lesen; sie wurde nicht geöffnet.',
  'lesson.tooManySteps':
    'Diese Lektion hat {count} Schritte; eine Lektion hat höchstens {most}. Sie wurde nicht geöffnet.',
  'lesson.more.one': 'Noch etwas in dieser Lektion wurde ausgelassen oder geändert.',
  'lesson.more.other': '{count} weitere Dinge in dieser Lektion wurden ausgelassen oder geändert.',
  'lesson.stepPart':
    'In Schritt {number}: {what} ist hier nicht bekannt. Der Rest des Schrittes wird gezeigt.',
  'lesson.stepRenamed': 'Zwei Schritte hießen „{id}“; der spätere heißt jetzt „{other}“.',
  'lesson.isMissing': 'fehlt',
  'lesson.isNot': 'kann nicht {value} sein',
};
