import type { LINK_MESSAGES } from '../../messagesLinks';

/** What is said of links and patches that ask for something that cannot be, in German. */
export const LINKS: Readonly<Record<keyof typeof LINK_MESSAGES, string>> = {
  'link.unknownIds': 'Der Link nennt {names}; das hat dieses Bein nicht. Der Rest des Links wird gezeigt.',
  'link.refused': 'Der Link verlangt {key} „{value}“; möglich ist: {allowed}. Gezeigt wird {shown}.',
  'link.none': 'nichts',
  'part.refused': 'Von der Seite wurde {key} {value} verlangt; möglich ist: {allowed}.',
  'part.unknown': 'Von der Seite wurde „{key}“ verlangt; das ist kein Teil der Ansicht.',
  'allowed.trp': 'die Kennung eines Triggerpunkts oder null',
  'allowed.card': 'der Schlüssel einer Karte wie mimic:dvt, oder null',
  'allowed.orNull': '{choices} oder null',
  'allowed.ids': 'eine Liste von Kennungen, die dieses Bein hat',
  'allowed.camera': 'Azimut, Höhe, Abstand und Ziel: sechs Zahlen, Grad und Meter',
  'allowed.opacity': 'eine Deckkraft von 0 bis 1',
  'allowed.share': 'ein Anteil von 0 bis 1',
  'allowed.layers': 'Deckkräfte von 0 bis 1 für {layers}',
  'allowed.section':
    'Höhe 0 bis 1, Neigung 0 bis 90 und Richtung in Grad und der Teil, der bleibt: below (unten) oder above (oben)',
  'allowed.yesNo': '1 oder 0',
};
