import type { LINK_MESSAGES } from '../../messagesLinks';

/** What is said of links and patches that ask for something that cannot be, in Spanish. */
export const LINKS: Readonly<Record<keyof typeof LINK_MESSAGES, string>> = {
  'link.unknownIds': 'El enlace nombra {names}, que esta pierna no tiene; se muestra el resto del enlace.',
  'link.refused': 'El enlace pide {key} «{value}»; puede ser {allowed}. Se muestra {shown}.',
  'link.none': 'nada',
  'part.refused': 'Se pidió a la página {key} {value}; puede ser {allowed}.',
  'part.unknown': 'Se pidió a la página «{key}», que no es parte de la vista.',
  'allowed.trp': 'el identificador de un punto gatillo, o null',
  'allowed.card': 'la clave de una ficha, como mimic:dvt, o null',
  'allowed.orNull': '{choices}, o null',
  'allowed.ids': 'una lista de identificadores que esta pierna tiene',
  'allowed.camera': 'acimut, elevación, distancia y objetivo: seis números, grados y metros',
  'allowed.opacity': 'una opacidad de 0 a 1',
  'allowed.share': 'una proporción de 0 a 1',
  'allowed.layers': 'opacidades de 0 a 1 de {layers}',
  'allowed.section':
    'altura de 0 a 1, inclinación de 0 a 90 y rumbo en grados, y la parte que queda: below (abajo) o above (arriba)',
  'allowed.yesNo': '1 o 0',
};
