/** What lessons, their editor and the quiz say. See `messages.ts`. */
export const TEACHING_MESSAGES = {
  'lesson.unreadable':
    'This file is not a lesson: it does not hold JSON. Choose a file that ends in .lesson.json.',
  'lesson.notALesson': 'This file is not a lesson of this page. Choose a file that ends in .lesson.json.',
  'lesson.tooLarge': 'This file has {size} MB; a lesson has at most {most} MB. It was not opened.',
  'lesson.newer':
    'This lesson was made with a newer version of this page (format {version}). Reload the page to update it, then open the lesson again.',
  'lesson.broken': 'The lesson could not be opened: {where} {problem}.',
  'lesson.stepLeftOut': 'Step {number} was left out: {where} {problem}.',
  'lesson.noStepLeft': 'No step of this lesson could be read; it was not opened.',
  'lesson.tooManySteps': 'This lesson has {count} steps; a lesson has at most {most}. It was not opened.',
  'lesson.more.one': 'One more thing in this lesson was left out or changed.',
  'lesson.more.other': '{count} more things in this lesson were left out or changed.',
  'lesson.stepPart': 'In step {number}: {what} is not known here. The rest of the step is shown.',
  'lesson.stepRenamed': 'Two steps had the name "{id}"; the later one is now "{other}".',
  'lesson.isMissing': 'is missing',
  'lesson.isNot': 'cannot be {value}',
} as const;
