import { addMessages } from './messages';

/** What the card says under "To study", in its network and of the words explained. It comes with the card: see `addMessages`. */
export const STUDY_MESSAGES = {
  'study.title': 'To study',
  'study.nerve': 'Nerve and root levels',
  'study.nerveRoots': '{nerve}: {roots}',
  'study.levels': 'Root levels: {levels}',
  'study.differ': 'Where books differ',
  'study.palpation': 'How it is found by hand',
  'study.neighbour': 'How it is told from its neighbour',
  'study.limited': 'Movement that is limited',
  'study.strength': 'Strength test',
  'study.evidence': 'How well the pattern is known',
  'study.level.injection': 'Reproduced by injection',
  'study.level.experts': 'Charted by experts',
  'study.level.seldom': 'Seldom described',
  'study.change': 'Worth changing (not a treatment)',
  'study.loading': 'Being fetched …',
  'study.none': 'Nothing is written for this muscle yet.',
  'study.failed': 'What there is to study, and the words explained, cannot be shown: {cause}',
  'study.numbering': 'The numbers of the points',
  'study.source.palpation': 'Textbooks of palpation',
  'study.source.testing': 'Textbooks of muscle testing',
  'study.source.third': 'The manual’s third edition',
  'study.source.cramps': 'Studies of night cramps',
  'study.source.neurology': 'Textbooks of neurology',
  'study.skin': 'A root also serves a patch of skin, its dermatome, which need not lie over the muscle.',
  'glossary.title': 'Words explained',
  'glossary.lead': 'Words that the cards use. On a card they are underlined with dots.',
  'glossary.all': 'All words explained',
  'network.lead': 'Each name switches its patterns on and off.',
  'network.label': '{name} and what goes with it',
  'network.node': '{name}: {relation}',
  'network.words': 'In words',
} as const;

addMessages(STUDY_MESSAGES);
