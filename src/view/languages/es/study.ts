import type { STUDY_MESSAGES } from '../../messagesStudy';

/** What there is to study, the network and the words explained, in Spanish. */
export const STUDY: Readonly<Record<keyof typeof STUDY_MESSAGES, string>> = {
  'study.title': 'Para estudiar',
  'study.nerve': 'Nervio y raíces',
  'study.levels': 'Raíces: {levels}',
  'study.differ': 'En qué difieren los libros',
  'study.palpation': 'Cómo se encuentra con la mano',
  'study.neighbour': 'Cómo se distingue de su vecino',
  'study.limited': 'Movimiento limitado',
  'study.strength': 'Prueba de fuerza',
  'study.evidence': 'Qué tan conocido es el patrón',
  'study.level.injection': 'Reproducido con inyección',
  'study.level.experts': 'Trazado por expertos',
  'study.level.seldom': 'Pocas veces descrito',
  'study.change': 'Lo que vale la pena cambiar (no es un tratamiento)',
  'study.loading': 'Cargando …',
  'study.none': 'Sobre este músculo aún no hay nada escrito.',
  'study.failed': 'No se puede mostrar lo que hay para estudiar ni el glosario: {cause}',
  'study.numbering': 'Los números de los puntos',
  'study.source.palpation': 'Libros de palpación',
  'study.source.testing': 'Libros de pruebas musculares',
  'study.source.third': 'Tercera edición del manual',
  'study.skin':
    'Una raíz inerva también una zona de piel, su dermatoma, que no tiene por qué estar sobre el músculo.',
  'glossary.title': 'Glosario',
  'glossary.lead': 'Palabras que usan las fichas. Allí van subrayadas con puntos.',
  'glossary.all': 'Todo el glosario',
  'network.lead': 'Cada nombre activa y desactiva sus patrones.',
  'network.label': '{name} y lo que se relaciona',
  'network.node': '{name}: {relation}',
  'network.words': 'En palabras',
};
