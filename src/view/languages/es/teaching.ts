import type { TEACHING_MESSAGES } from '../../messagesTeaching';

/** What lessons, their editor and the quiz say, in Spanish. */
export const TEACHING: Readonly<Record<keyof typeof TEACHING_MESSAGES, string>> = {
  'lesson.unreadable':
    'Este archivo no es una lección: no contiene JSON. Elige un archivo que termine en .lesson.json.',
  'lesson.notALesson':
    'Este archivo no es una lección de esta página. Elige un archivo que termine en .lesson.json.',
  'lesson.tooLarge': 'Este archivo tiene {size} MB; una lección tiene como máximo {most} MB. No se abrió.',
  'lesson.newer':
    'Esta lección se hizo con una versión más nueva de esta página (formato {version}). Recarga la página para actualizarla y vuelve a abrir la lección.',
  'lesson.broken': 'No se pudo abrir la lección: {where} {problem}.',
  'lesson.stepLeftOut': 'Se omitió el paso {number}: {where} {problem}.',
  'lesson.noStepLeft': 'No se pudo leer ningún paso de esta lección; no se abrió.',
  'lesson.tooManySteps':
    'Esta lección tiene {count} pasos; una lección tiene como máximo {most}. No se abrió.',
  'lesson.more.one': 'Se omitió o cambió una cosa más de esta lección.',
  'lesson.more.other': 'Se omitieron o cambiaron {count} cosas más de esta lección.',
  'lesson.stepPart': 'En el paso {number}: {what} no se conoce aquí. El resto del paso se muestra.',
  'lesson.stepRenamed': 'Dos pasos se llamaban «{id}»; el posterior se llama ahora «{other}».',
  'lesson.isMissing': 'falta',
  'lesson.isNot': 'no puede ser {value}',
};
