import type { LAYER_MESSAGES } from '../../messagesLayers';

/** What layers, hiding, moving apart, attachments and the steps of the history say, in French. */
export const LAYERS: Readonly<Record<keyof typeof LAYER_MESSAGES, string>> = {
  'depth.label': 'Profondeur',
  'depth.skin': 'Peau',
  'depth.superficial': 'Superficiel',
  'depth.intermediate': 'Moyen',
  'depth.deep': 'Profond',
  'depth.bone': 'Os',
  'depth.skin.said': 'La peau et tout ce qu’elle recouvre',
  'depth.superficial.said': 'Les muscles superficiels et tout ce qu’ils recouvrent',
  'depth.intermediate.said': 'Les muscles moyens et tout ce qu’ils recouvrent',
  'depth.deep.said': 'Les muscles profonds et les os',
  'depth.bone.said': 'Les os',

  'layers.title': 'Couches',
  'layers.superficial': 'Muscles superficiels',
  'layers.intermediate': 'Muscles moyens',
  'layers.deep': 'Muscles profonds',
  'layers.connective': 'Tendons et bandes',
  'layers.bone': 'Os',
  'layers.ghost': 'Estomper le reste',
  'layers.ghostHelp': 'Ce qui n’est pas sélectionné pâlit',
  'layers.explode': 'Écarter',
  'layers.reset': 'Toutes les couches comme avant',

  'attachments.label': 'Attaches sur les os',
  'attachments.origin': 'Origine',
  'attachments.insertion': 'Terminaison',
  'attachments.wait': 'Recherche du contact avec l’os',
  'attachments.none': 'sur aucun os de cette jambe',

  'seen.showOnly': 'Afficher seulement ceci',
  'seen.hide': 'Masquer',
  'seen.add': 'Ajouter à la sélection',
  'seen.remove': 'Retirer de la sélection',
  'seen.menu': 'Actions pour {name}',
  'seen.selected.one': '{count} sélectionné',
  'seen.selected.other': '{count} sélectionnés',
};
