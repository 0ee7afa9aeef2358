import type { LAYER_MESSAGES } from '../../messagesLayers';

/** What layers, hiding, moving apart, attachments and the steps of the history say, in German. */
export const LAYERS: Readonly<Record<keyof typeof LAYER_MESSAGES, string>> = {
  'depth.label': 'Tiefe',
  'depth.skin': 'Haut',
  'depth.superficial': 'Oberflächlich',
  'depth.intermediate': 'Mittel',
  'depth.deep': 'Tief',
  'depth.bone': 'Knochen',
  'depth.skin.said': 'Die Haut und alles darunter',
  'depth.superficial.said': 'Oberflächliche Muskeln und alles darunter',
  'depth.intermediate.said': 'Mittlere Muskeln und alles darunter',
  'depth.deep.said': 'Tiefe Muskeln und Knochen',
  'depth.bone.said': 'Knochen',

  'layers.title': 'Schichten',
  'layers.superficial': 'Oberflächliche Muskeln',
  'layers.intermediate': 'Mittlere Muskeln',
  'layers.deep': 'Tiefe Muskeln',
  'layers.connective': 'Sehnen und Bänder',
  'layers.bone': 'Knochen',
  'layers.ghost': 'Den Rest verblassen',
  'layers.ghostHelp': 'Was nicht ausgewählt ist, wird blass',
  'layers.explode': 'Auseinanderziehen',
  'layers.reset': 'Alle Schichten wie zuvor',

  'attachments.label': 'Ansätze auf den Knochen',
  'attachments.origin': 'Ursprung',
  'attachments.insertion': 'Ansatz',
  'attachments.wait': 'Sucht, wo er den Knochen berührt',
  'attachments.none': 'auf keinem Knochen dieses Beins',

  'seen.showOnly': 'Nur dies zeigen',
  'seen.hide': 'Ausblenden',
  'seen.add': 'Zur Auswahl hinzufügen',
  'seen.remove': 'Aus der Auswahl nehmen',
  'seen.menu': 'Mit {name} tun',
  'seen.selected.one': '{count} ausgewählt',
  'seen.selected.other': '{count} ausgewählt',
};
