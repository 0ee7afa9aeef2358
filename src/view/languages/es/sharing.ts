import type { SHARING_MESSAGES } from '../../messagesSharing';

/** What the dialogs for sharing, figures and settings say, in Spanish. */
export const SHARING: Readonly<Record<keyof typeof SHARING_MESSAGES, string>> = {
  'share.title': 'Compartir esta vista',
  'share.link': 'Enlace',
  'share.copy': 'Copiar el enlace',
  'share.copied': 'Copiado',
  'share.copyByHand':
    'El navegador no permite copiar a la página. El enlace está seleccionado: cópialo con Ctrl+C.',
  'share.qr': 'Código QR de esta vista',
  'share.qrLong':
    'Este enlace tiene {count} caracteres: demasiados para un código que un teléfono lea de la pantalla. Desactiva algunos patrones o envía el enlace.',
  'share.figure': 'Figura',
  'share.preview': 'Vista previa de la figura',
  'share.size': 'Lado largo',
  'share.pixels': '{count} px',
  'share.withLegend': 'Con leyenda, escala, créditos y enlace',
  'share.transparent': 'Fondo transparente',
  'share.savePng': 'Guardar como PNG',
  'share.saveLegend': 'Guardar la leyenda como SVG',
  'share.drawing': 'Dibujando la figura: {done} de {of}',
  'share.saved': 'Guardado: {width} × {height} px',
  'share.savedSmaller':
    'Guardado: {width} × {height} px. La tarjeta gráfica de este dispositivo no dibuja una imagen mayor de esta vista.',
  'share.failed': 'No se pudo dibujar la figura: {cause}',
  'share.noLeg': 'la pierna no está en la página. Espera a que se cargue.',
  'share.noCanvas':
    'el navegador no da un lienzo en el que dibujar. Cierra otras páginas e inténtalo de nuevo.',
  'share.notWritten': 'el navegador no pudo escribir {width} × {height} px. Elige un tamaño menor.',

  'figure.scale': 'Escala: {length}',
  'figure.scaleDepth': 'Escala: {length}, a la profundidad media de la pierna',
  'figure.credits':
    'Formas: BodyParts3D, © The Database Center for Life Science, CC BY 4.0. Patrones: CC BY 4.0. Patrones descritos, para aprender.',

  'settings.title': 'Ajustes',
  'settings.language': 'Idioma',
  'settings.theme': 'Tema',
  'settings.skinTone': 'Tono de piel',
  'settings.skinTone.0': 'Claro',
  'settings.skinTone.1': 'Medio',
  'settings.skinTone.2': 'Oscuro',
  'settings.motion': 'Movimiento',
  'settings.motion.system': 'Como lo pide el dispositivo',
  'settings.motion.less': 'Menos',
  'settings.guided': 'Vistas guiadas: pasos en lugar de girar libremente',
  'settings.kept': 'Estos ajustes se quedan en este dispositivo y no van a ninguna parte.',
  'settings.notKept':
    'Este navegador no guarda nada para esta página, como en una ventana privada: los ajustes duran hasta que la cierres.',
  'settings.forget': 'Olvidar todo',
  'settings.forgetWhat':
    'Ajustes, lecciones, resultados y todo lo demás que esta página ha guardado en este dispositivo. No se puede deshacer.',
  'settings.forgetSure': 'Sí, olvidar todo',
  'settings.forgetNo': 'Conservarlo',
  'settings.forgotten': 'Todo lo que esta página había guardado en este dispositivo ha desaparecido.',
  'settings.stillThere': 'la base de datos «{name}» sigue ahí.',
  'settings.forgetFailed': 'No se pudo eliminar todo: {cause} Elimina el resto en los ajustes del navegador.',
};
