import type { STUDY_MESSAGES } from '../../messagesStudy';

/** What there is to study, the network and the words explained, in German. */
export const STUDY: Readonly<Record<keyof typeof STUDY_MESSAGES, string>> = {
  'study.title': 'Zum Lernen',
  'study.nerve': 'Nerv und Wurzeln',
  'study.levels': 'Wurzeln: {levels}',
  'study.differ': 'Worin die Bücher abweichen',
  'study.palpation': 'Wie man ihn mit der Hand findet',
  'study.neighbour': 'Wie man ihn vom Nachbarn unterscheidet',
  'study.limited': 'Eingeschränkte Bewegung',
  'study.strength': 'Krafttest',
  'study.evidence': 'Wie gut das Muster bekannt ist',
  'study.level.injection': 'Durch Injektion nachgestellt',
  'study.level.experts': 'Von Fachleuten aufgezeichnet',
  'study.level.seldom': 'Selten beschrieben',
  'study.change': 'Was sich zu ändern lohnt (keine Behandlung)',
  'study.loading': 'Wird geladen …',
  'study.none': 'Zu diesem Muskel ist noch nichts geschrieben.',
  'study.failed': 'Was es zu lernen gibt und die Begriffserklärungen können nicht gezeigt werden: {cause}',
  'study.numbering': 'Die Nummern der Punkte',
  'study.source.palpation': 'Lehrbücher der Palpation',
  'study.source.testing': 'Lehrbücher der Muskelprüfung',
  'study.source.third': 'Dritte Auflage des Handbuchs',
  'study.skin':
    'Eine Wurzel versorgt auch ein Stück Haut, ihr Dermatom; es muss nicht über dem Muskel liegen.',
  'glossary.title': 'Begriffe',
  'glossary.lead': 'Begriffe, die auf den Karten stehen. Dort sind sie gepunktet unterstrichen.',
  'glossary.all': 'Alle Begriffe',
  'network.lead': 'Jeder Name schaltet seine Muster ein und aus.',
  'network.label': '{name} und was damit zusammenhängt',
  'network.node': '{name}: {relation}',
  'network.words': 'In Worten',
};
