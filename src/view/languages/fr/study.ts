import type { STUDY_MESSAGES } from '../../messagesStudy';

/** What there is to study, the network and the words explained, in French. */
export const STUDY: Readonly<Record<keyof typeof STUDY_MESSAGES, string>> = {
  'study.title': 'Pour étudier',
  'study.nerve': 'Nerf et racines',
  'study.levels': 'Racines : {levels}',
  'study.differ': 'Là où les livres divergent',
  'study.palpation': 'Comment on le trouve à la main',
  'study.neighbour': 'Comment on le distingue de son voisin',
  'study.limited': 'Mouvement limité',
  'study.strength': 'Test de force',
  'study.evidence': 'À quel point le schéma est connu',
  'study.level.injection': 'Reproduit par injection',
  'study.level.experts': 'Cartographié par des experts',
  'study.level.seldom': 'Rarement décrit',
  'study.change': 'Ce qui vaut d’être changé (ce n’est pas un traitement)',
  'study.loading': 'Chargement …',
  'study.none': 'Rien n’est encore écrit sur ce muscle.',
  'study.failed': 'Ce qu’il y a à étudier et le glossaire ne peuvent pas être montrés : {cause}',
  'study.numbering': 'Les numéros des points',
  'study.source.palpation': 'Livres de palpation',
  'study.source.testing': 'Livres de bilan musculaire',
  'study.source.third': 'Troisième édition du manuel',
  'study.skin':
    'Une racine innerve aussi une zone de peau, son dermatome, qui n’est pas forcément au-dessus du muscle.',
  'glossary.title': 'Glossaire',
  'glossary.lead': 'Les mots des fiches. Ils y sont soulignés de points.',
  'glossary.all': 'Tout le glossaire',
  'network.lead': 'Chaque nom affiche ou masque ses schémas.',
  'network.label': '{name} et ce qui va avec',
  'network.node': '{name} : {relation}',
  'network.words': 'En mots',
};
