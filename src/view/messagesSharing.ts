/** What the dialogs for sharing, figures and settings say. See `messages.ts`. */
export const SHARING_MESSAGES = {
  'share.title': 'Share this view',
  'share.link': 'Link',
  'share.copy': 'Copy the link',
  'share.copied': 'Copied',
  'share.copyByHand': 'The browser does not let the page copy. The link is selected: copy it with Ctrl+C.',
  'share.qr': 'QR code of this view',
  'share.qrLong':
    'This link has {count} characters: too many for a code that a phone reads from a screen. Switch some patterns off, or send the link.',
  'share.figure': 'Figure',
  'share.preview': 'Preview of the figure',
  'share.size': 'Long side',
  'share.pixels': '{count} px',
  'share.withLegend': 'With legend, scale bar, credits and link',
  'share.transparent': 'Transparent background',
  'share.savePng': 'Save as PNG',
  'share.saveLegend': 'Save the legend as SVG',
  'share.drawing': 'Drawing the figure: {done} of {of}',
  'share.saved': 'Saved: {width} × {height} px',
  'share.savedSmaller':
    'Saved: {width} × {height} px. The graphics card of this device draws no larger picture of this view.',
  'share.failed': 'The figure could not be drawn: {cause}',
  'share.noLeg': 'the leg is not on the page. Wait until it has loaded.',
  'share.noCanvas': 'the browser gives no canvas to draw on. Close other pages and try again.',
  'share.notWritten': 'the browser could not write {width} × {height} px. Choose a smaller size.',

  'figure.scale': 'Scale bar: {length}',
  'figure.scaleDepth': 'Scale bar: {length}, at the leg’s middle depth',
  'figure.credits':
    'Figures: BodyParts3D, © The Database Center for Life Science, CC BY 4.0. Patterns: CC BY 4.0. Reported patterns, for learning.',

  'settings.title': 'Settings',
  'settings.language': 'Language',
  'settings.theme': 'Theme',
  'settings.skinTone': 'Skin tone',
  'settings.skinTone.0': 'Light',
  'settings.skinTone.1': 'Medium',
  'settings.skinTone.2': 'Dark',
  'settings.motion': 'Motion',
  'settings.motion.system': 'As the device asks',
  'settings.motion.less': 'Less',
  'settings.guided': 'Guided views: steps instead of turning freely',
  'settings.kept': 'These settings stay on this device and go nowhere else.',
  'settings.notKept':
    'This browser keeps nothing for this page, as in a private window: settings last until you close it.',
  'settings.forget': 'Forget everything',
  'settings.forgetWhat':
    'Settings, lessons, scores and everything else that this page has kept on this device. It cannot be undone.',
  'settings.forgetSure': 'Yes, forget everything',
  'settings.forgetNo': 'Keep it',
  'settings.forgotten': 'Everything this page had kept on this device is gone.',
  'settings.stillThere': 'the database "{name}" is still there.',
  'settings.forgetFailed':
    'Not everything could be removed: {cause} Remove the rest in the browser’s settings.',
} as const;
