import type { TEACHING_MESSAGES } from '../../messagesTeaching';

/** What lessons, their editor and the quiz say, in French. */
export const TEACHING: Readonly<Record<keyof typeof TEACHING_MESSAGES, string>> = {
  'lesson.unreadable':
    'Ce fichier n’est pas une leçon : il ne contient pas de JSON. Choisissez un fichier qui se termine par .lesson.json.',
  'lesson.notALesson':
    'Ce fichier n’est pas une leçon de cette page. Choisissez un fichier qui se termine par .lesson.json.',
  'lesson.tooLarge': 'Ce fichier fait {size} Mo ; une leçon en fait au plus {most}. Il n’a pas été ouvert.',
  'lesson.newer':
    'Cette leçon a été faite avec une version plus récente de cette page (format {version}). Rechargez la page pour la mettre à jour, puis rouvrez la leçon.',
  'lesson.broken': 'La leçon n’a pas pu être ouverte : {where} {problem}.',
  'lesson.stepLeftOut': 'L’étape {number} a été laissée de côté : {where} {problem}.',
  'lesson.noStepLeft': 'Aucune étape de cette leçon n’a pu être lue ; elle n’a pas été ouverte.',
  'lesson.tooManySteps':
    'Cette leçon compte {count} étapes ; une leçon en compte au plus {most}. Elle n’a pas été ouverte.',
  'lesson.more.one': 'Un autre élément de cette leçon a été laissé de côté ou modifié.',
  'lesson.more.other': '{count} autres éléments de cette leçon ont été laissés de côté ou modifiés.',
  'lesson.stepPart': 'À l’étape {number} : {what} n’est pas connu ici. Le reste de l’étape est affiché.',
  'lesson.stepRenamed': 'Deux étapes s’appelaient « {id} » ; la seconde s’appelle maintenant « {other} ».',
  'lesson.isMissing': 'manque',
  'lesson.isNot': 'ne peut pas être {value}',
};
