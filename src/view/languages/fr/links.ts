import type { LINK_MESSAGES } from '../../messagesLinks';

/** What is said of links and patches that ask for something that cannot be, in French. */
export const LINKS: Readonly<Record<keyof typeof LINK_MESSAGES, string>> = {
  'link.unknownIds': 'Le lien nomme {names}, que cette jambe n’a pas ; le reste du lien est montré.',
  'link.refused':
    'Le lien demande {key} « {value} » ; valeurs possibles : {allowed}. Valeur montrée : {shown}.',
  'link.none': 'aucune',
  'part.refused': 'On a demandé à la page {key} {value} ; valeurs possibles : {allowed}.',
  'part.unknown': 'On a demandé à la page « {key} », qui n’est pas une partie de la vue.',
  'allowed.trp': 'l’identifiant d’un point gâchette, ou null',
  'allowed.card': 'la clé d’une fiche, comme mimic:dvt, ou null',
  'allowed.orNull': '{choices}, ou null',
  'allowed.ids': 'une liste d’identifiants que cette jambe possède',
  'allowed.camera': 'azimut, élévation, distance et cible : six nombres, en degrés et en mètres',
  'allowed.opacity': 'une opacité de 0 à 1',
  'allowed.share': 'une part de 0 à 1',
  'allowed.layers': 'des opacités de 0 à 1 pour {layers}',
  'allowed.section':
    'hauteur de 0 à 1, inclinaison de 0 à 90 et orientation en degrés, et la partie gardée : below (dessous) ou above (dessus)',
  'allowed.yesNo': '1 ou 0',
};
