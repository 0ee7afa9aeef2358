import type { LESSON_MESSAGES } from '../../messagesLessons';

/** What the "Teach" menu, the player of lessons, their editor and the presenter's window say, in Spanish. */
export const LESSONS: Readonly<Record<keyof typeof LESSON_MESSAGES, string>> = {
  'teach.label': 'Enseñar y aprender',
  'teach.lessons': 'Lecciones',
  'teach.lessons.hint': 'Paso a paso, para una clase o para ti',
  'teach.failed':
    'Esta herramienta no se ha podido abrir: {cause} Comprueba la conexión e inténtalo de nuevo.',

  'lessons.builtIn': 'Listas para enseñar',
  'lessons.close': 'Cerrar lecciones',
  'lessons.steps.one': '{count} paso',
  'lessons.steps.other': '{count} pasos',
  'lessons.minutes': 'unos {minutes} min',
  'lessons.unknown':
    'En este dispositivo no hay ninguna lección «{id}». Elige una de la lista o abre su archivo .lesson.json.',
  'lessons.notFetched':
    'La lección «{id}» no se ha podido cargar. Comprueba la conexión e inténtalo de nuevo.',
  'lessons.linkBroken':
    'La lección de este enlace no se puede leer: el enlace se cortó o cambió por el camino. Pídelo de nuevo, o pide el archivo.',
  'lessons.diskFull':
    'el dispositivo no tiene más espacio. Libera espacio o exporta la lección como archivo.',
  'lessons.noStorage':
    'este navegador no guarda nada aquí, como en una ventana privada. Exporta la lección como archivo antes de cerrar la página.',
  'lessons.storageFailed':
    'el dispositivo no la ha podido guardar ({cause}). Exporta la lección como archivo por si acaso.',

  'lesson.end': 'Terminar la lección',
  'lesson.words': 'Palabras de este paso',
  'lesson.progress': 'Paso de la lección',
  'lesson.stepOf': 'Paso {number} de {count}: {title}',
  'lesson.count': '{number} de {count}',
  'lesson.play': 'Avanzar por sí sola',
  'lesson.pause': 'Pausa',
  'lesson.back': 'Paso anterior',
  'lesson.next': 'Siguiente',
  'lesson.right': 'correcta',
  'lesson.wrong': 'incorrecta',
  'lesson.thatsRight': 'Sí.',
  'lesson.notQuite': 'Esta no.',
};
