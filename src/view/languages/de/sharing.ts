import type { SHARING_MESSAGES } from '../../messagesSharing';

/** What the dialogs for sharing, figures and settings say, in German. */
export const SHARING: Readonly<Record<keyof typeof SHARING_MESSAGES, string>> = {
  'share.title': 'Diese Ansicht teilen',
  'share.link': 'Link',
  'share.copy': 'Link kopieren',
  'share.copied': 'Kopiert',
  'share.copyByHand':
    'Der Browser lässt die Seite nicht kopieren. Der Link ist markiert: Kopiere ihn mit Strg+C.',
  'share.qr': 'QR-Code dieser Ansicht',
  'share.qrLong':
    'Dieser Link hat {count} Zeichen: zu viele für einen Code, den ein Telefon vom Bildschirm lesen kann. Schalte einige Muster aus oder verschicke den Link.',
  'share.figure': 'Abbildung',
  'share.preview': 'Vorschau der Abbildung',
  'share.size': 'Lange Seite',
  'share.pixels': '{count} px',
  'share.withLegend': 'Mit Legende, Maßstab, Nachweisen und Link',
  'share.transparent': 'Durchsichtiger Hintergrund',
  'share.savePng': 'Als PNG speichern',
  'share.saveLegend': 'Legende als SVG speichern',
  'share.drawing': 'Die Abbildung wird gezeichnet: {done} von {of}',
  'share.saved': 'Gespeichert: {width} × {height} px',
  'share.savedSmaller':
    'Gespeichert: {width} × {height} px. Die Grafikkarte dieses Geräts zeichnet kein größeres Bild dieser Ansicht.',
  'share.failed': 'Die Abbildung ließ sich nicht zeichnen: {cause}',
  'share.noLeg': 'Das Bein ist nicht auf der Seite. Warte, bis es geladen ist.',
  'share.noCanvas':
    'der Browser gibt keine Zeichenfläche her. Schließe andere Seiten und versuche es noch einmal.',
  'share.notWritten': 'der Browser konnte {width} × {height} px nicht schreiben. Wähle eine kleinere Größe.',

  'figure.scale': 'Maßstab: {length}',
  'figure.scaleDepth': 'Maßstab: {length} in der mittleren Tiefe des Beins',
  'figure.credits':
    'Formen: BodyParts3D, © The Database Center for Life Science, CC BY 4.0. Muster: CC BY 4.0. Beschriebene Muster, zum Lernen.',

  'settings.title': 'Einstellungen',
  'settings.language': 'Sprache',
  'settings.theme': 'Farbschema',
  'settings.skinTone': 'Hautton',
  'settings.skinTone.0': 'Hell',
  'settings.skinTone.1': 'Mittel',
  'settings.skinTone.2': 'Dunkel',
  'settings.motion': 'Bewegung',
  'settings.motion.system': 'Wie das Gerät es wünscht',
  'settings.motion.less': 'Weniger',
  'settings.guided': 'Geführte Ansichten: Schritte statt freiem Drehen',
  'settings.kept': 'Diese Einstellungen bleiben auf diesem Gerät und gehen nirgendwohin.',
  'settings.notKept':
    'Dieser Browser behält nichts für diese Seite, wie in einem privaten Fenster: Einstellungen gelten, bis du sie schließt.',
  'settings.forget': 'Alles vergessen',
  'settings.forgetWhat':
    'Einstellungen, Lektionen, Ergebnisse und alles andere, was diese Seite auf diesem Gerät behalten hat. Es lässt sich nicht rückgängig machen.',
  'settings.forgetSure': 'Ja, alles vergessen',
  'settings.forgetNo': 'Behalten',
  'settings.forgotten': 'Alles, was diese Seite auf diesem Gerät behalten hatte, ist weg.',
  'settings.stillThere': 'die Datenbank „{name}“ ist noch da.',
  'settings.forgetFailed':
    'Nicht alles ließ sich entfernen: {cause} Entferne den Rest in den Einstellungen des Browsers.',
};
