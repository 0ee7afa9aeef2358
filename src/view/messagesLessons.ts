/** What the "Teach" menu, the player of lessons, their editor and the presenter's window say. See `messages.ts`. */
export const LESSON_MESSAGES = {
  'teach.label': 'Teach and learn',
  'teach.lessons': 'Lessons',
  'teach.lessons.hint': 'Step by step, for a class or for yourself',
  'teach.failed': 'This tool could not be opened: {cause} Check the connection and try again.',

  'lessons.builtIn': 'Ready to teach',
  'lessons.close': 'Close lessons',
  'lessons.steps.one': '{count} step',
  'lessons.steps.other': '{count} steps',
  'lessons.minutes': 'about {minutes} min',
  'lessons.unknown':
    'There is no lesson "{id}" on this device. Choose one from the list, or open its .lesson.json file.',
  'lessons.notFetched': 'The lesson "{id}" could not be loaded. Check the connection and try again.',
  'lessons.linkBroken':
    'The lesson in this link cannot be read: the link was cut off or changed on its way. Ask for it again, or for the file.',
  'lessons.diskFull': 'the device has no room left. Free some space, or export the lesson as a file.',
  'lessons.noStorage':
    'this browser keeps nothing here, as in a private window. Export the lesson as a file before you close the page.',
  'lessons.storageFailed': 'the device could not store it ({cause}). Export the lesson as a file to be safe.',

  'lesson.end': 'End the lesson',
  'lesson.words': 'Words of this step',
  'lesson.progress': 'Step of the lesson',
  'lesson.stepOf': 'Step {number} of {count}: {title}',
  'lesson.count': '{number} of {count}',
  'lesson.play': 'Go on by itself',
  'lesson.pause': 'Pause',
  'lesson.back': 'Previous step',
  'lesson.next': 'Next',
  'lesson.right': 'right',
  'lesson.wrong': 'wrong',
  'lesson.thatsRight': 'Yes.',
  'lesson.notQuite': 'Not this one.',
} as const;
