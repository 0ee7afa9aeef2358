import type { LESSON_MESSAGES } from '../../messagesLessons';

/** What the "Teach" menu, the player of lessons, their editor and the presenter's window say, in French. */
export const LESSONS: Readonly<Record<keyof typeof LESSON_MESSAGES, string>> = {
  'teach.label': 'Enseigner et apprendre',
  'teach.lessons': 'Leçons',
  'teach.lessons.hint': 'Pas à pas, pour une classe ou pour soi',
  'teach.failed': 'Cet outil n’a pas pu être ouvert : {cause} Vérifiez la connexion et réessayez.',

  'lessons.builtIn': 'Prêtes à enseigner',
  'lessons.close': 'Fermer les leçons',
  'lessons.steps.one': '{count} étape',
  'lessons.steps.other': '{count} étapes',
  'lessons.minutes': 'environ {minutes} min',
  'lessons.unknown':
    'Il n’y a pas de leçon « {id} » sur cet appareil. Choisissez-en une dans la liste ou ouvrez son fichier .lesson.json.',
  'lessons.notFetched': 'La leçon « {id} » n’a pas pu être chargée. Vérifiez la connexion et réessayez.',
  'lessons.linkBroken':
    'La leçon de ce lien ne peut pas être lue : le lien a été coupé ou modifié en route. Redemandez-le, ou demandez le fichier.',
  'lessons.diskFull': 'l’appareil n’a plus de place. Libérez de l’espace ou exportez la leçon en fichier.',
  'lessons.noStorage':
    'ce navigateur ne garde rien ici, comme dans une fenêtre privée. Exportez la leçon en fichier avant de fermer la page.',
  'lessons.storageFailed':
    'l’appareil n’a pas pu l’enregistrer ({cause}). Exportez la leçon en fichier par sécurité.',

  'lesson.end': 'Terminer la leçon',
  'lesson.words': 'Texte de cette étape',
  'lesson.progress': 'Étape de la leçon',
  'lesson.stepOf': 'Étape {number} sur {count} : {title}',
  'lesson.count': '{number} sur {count}',
  'lesson.play': 'Avancer toute seule',
  'lesson.pause': 'Pause',
  'lesson.back': 'Étape précédente',
  'lesson.next': 'Suivant',
  'lesson.right': 'juste',
  'lesson.wrong': 'faux',
  'lesson.thatsRight': 'Oui.',
  'lesson.notQuite': 'Pas celle-ci.',
};
