import type { LESSON_MESSAGES } from '../../messagesLessons';

/** What the "Teach" menu, the player of lessons, their editor and the presenter's window say, in German. */
export const LESSONS: Readonly<Record<keyof typeof LESSON_MESSAGES, string>> = {
  'teach.label': 'Lehren und lernen',
  'teach.lessons': 'Lektionen',
  'teach.lessons.hint': 'Schritt für Schritt, für eine Klasse oder für dich',
  'teach.failed':
    'Dieses Werkzeug ließ sich nicht öffnen: {cause} Prüfe die Verbindung und versuche es noch einmal.',

  'lessons.builtIn': 'Fertig zum Unterrichten',
  'lessons.close': 'Lektionen schließen',
  'lessons.steps.one': '{count} Schritt',
  'lessons.steps.other': '{count} Schritte',
  'lessons.minutes': 'etwa {minutes} min',
  'lessons.unknown':
    'Auf diesem Gerät gibt es keine Lektion „{id}“. Wähle eine aus der Liste oder öffne ihre .lesson.json-Datei.',
  'lessons.notFetched':
    'Die Lektion „{id}“ ließ sich nicht laden. Prüfe die Verbindung und versuche es noch einmal.',
  'lessons.linkBroken':
    'Die Lektion in diesem Link lässt sich nicht lesen: Der Link wurde unterwegs abgeschnitten oder verändert. Bitte noch einmal darum, oder um die Datei.',
  'lessons.diskFull': 'Das Gerät hat keinen Platz mehr. Schaffe Platz oder gib die Lektion als Datei aus.',
  'lessons.noStorage':
    'Dieser Browser behält hier nichts, wie in einem privaten Fenster. Gib die Lektion als Datei aus, bevor du die Seite schließt.',
  'lessons.storageFailed':
    'Das Gerät konnte sie nicht speichern ({cause}). Gib die Lektion sicherheitshalber als Datei aus.',

  'lesson.end': 'Lektion beenden',
  'lesson.words': 'Worte dieses Schrittes',
  'lesson.progress': 'Schritt der Lektion',
  'lesson.stepOf': 'Schritt {number} von {count}: {title}',
  'lesson.count': '{number} von {count}',
  'lesson.play': 'Von selbst weitergehen',
  'lesson.pause': 'Anhalten',
  'lesson.back': 'Voriger Schritt',
  'lesson.next': 'Weiter',
  'lesson.right': 'richtig',
  'lesson.wrong': 'falsch',
  'lesson.thatsRight': 'Ja.',
  'lesson.notQuite': 'Diese nicht.',
};
