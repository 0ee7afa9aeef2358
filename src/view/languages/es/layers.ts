import type { LAYER_MESSAGES } from '../../messagesLayers';

/** What layers, hiding, moving apart, attachments and the steps of the history say, in Spanish. */
export const LAYERS: Readonly<Record<keyof typeof LAYER_MESSAGES, string>> = {
  'depth.label': 'Profundidad',
  'depth.skin': 'Piel',
  'depth.superficial': 'Superficial',
  'depth.intermediate': 'Intermedia',
  'depth.deep': 'Profunda',
  'depth.bone': 'Hueso',
  'depth.skin.said': 'La piel y todo lo que hay debajo',
  'depth.superficial.said': 'Los músculos superficiales y todo lo que hay debajo',
  'depth.intermediate.said': 'Los músculos intermedios y todo lo que hay debajo',
  'depth.deep.said': 'Los músculos profundos y los huesos',
  'depth.bone.said': 'Los huesos',

  'layers.title': 'Capas',
  'layers.superficial': 'Músculos superficiales',
  'layers.intermediate': 'Músculos intermedios',
  'layers.deep': 'Músculos profundos',
  'layers.connective': 'Tendones y bandas',
  'layers.bone': 'Huesos',
  'layers.ghost': 'Atenuar el resto',
  'layers.ghostHelp': 'Lo que no está seleccionado se atenúa',
  'layers.explode': 'Separar',
  'layers.reset': 'Todas las capas como antes',

  'attachments.label': 'Inserciones en los huesos',
  'attachments.origin': 'Origen',
  'attachments.insertion': 'Inserción',
  'attachments.wait': 'Buscando dónde toca el hueso',
  'attachments.none': 'en ningún hueso de esta pierna',

  'seen.showOnly': 'Mostrar solo esto',
  'seen.hide': 'Ocultar',
  'seen.add': 'Añadir a la selección',
  'seen.remove': 'Quitar de la selección',
  'seen.menu': 'Acciones para {name}',
  'seen.selected.one': '{count} seleccionado',
  'seen.selected.other': '{count} seleccionados',
};
