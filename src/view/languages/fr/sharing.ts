import type { SHARING_MESSAGES } from '../../messagesSharing';

/** What the dialogs for sharing, figures and settings say, in French. */
export const SHARING: Readonly<Record<keyof typeof SHARING_MESSAGES, string>> = {
  'share.title': 'Partager cette vue',
  'share.link': 'Lien',
  'share.copy': 'Copier le lien',
  'share.copied': 'Copié',
  'share.copyByHand':
    'Le navigateur ne laisse pas la page copier. Le lien est sélectionné : copiez-le avec Ctrl+C.',
  'share.qr': 'Code QR de cette vue',
  'share.qrLong':
    'Ce lien compte {count} caractères : trop pour un code qu’un téléphone lise à l’écran. Désactivez quelques schémas ou envoyez le lien.',
  'share.figure': 'Figure',
  'share.preview': 'Aperçu de la figure',
  'share.size': 'Grand côté',
  'share.pixels': '{count} px',
  'share.withLegend': 'Avec légende, échelle, crédits et lien',
  'share.transparent': 'Fond transparent',
  'share.savePng': 'Enregistrer en PNG',
  'share.saveLegend': 'Enregistrer la légende en SVG',
  'share.drawing': 'Dessin de la figure : {done} sur {of}',
  'share.saved': 'Enregistré : {width} × {height} px',
  'share.savedSmaller':
    'Enregistré : {width} × {height} px. La carte graphique de cet appareil ne dessine pas d’image plus grande de cette vue.',
  'share.failed': 'La figure n’a pas pu être dessinée : {cause}',
  'share.noLeg': 'la jambe n’est pas sur la page. Attendez qu’elle soit chargée.',
  'share.noCanvas': 'le navigateur ne donne pas de surface de dessin. Fermez d’autres pages et réessayez.',
  'share.notWritten':
    'le navigateur n’a pas pu écrire {width} × {height} px. Choisissez une taille plus petite.',

  'figure.scale': 'Échelle : {length}',
  'figure.scaleDepth': 'Échelle : {length}, à mi-profondeur de la jambe',
  'figure.credits':
    'Formes : BodyParts3D, © The Database Center for Life Science, CC BY 4.0. Schémas : CC BY 4.0. Schémas décrits, pour apprendre.',

  'settings.title': 'Réglages',
  'settings.language': 'Langue',
  'settings.theme': 'Thème',
  'settings.skinTone': 'Teint',
  'settings.skinTone.0': 'Clair',
  'settings.skinTone.1': 'Moyen',
  'settings.skinTone.2': 'Foncé',
  'settings.motion': 'Animations',
  'settings.motion.system': 'Selon l’appareil',
  'settings.motion.less': 'Moins',
  'settings.guided': 'Vues guidées : par étapes au lieu de tourner librement',
  'settings.kept': 'Ces réglages restent sur cet appareil et ne vont nulle part.',
  'settings.notKept':
    'Ce navigateur ne garde rien pour cette page, comme dans une fenêtre privée : les réglages durent jusqu’à sa fermeture.',
  'settings.forget': 'Tout oublier',
  'settings.forgetWhat':
    'Réglages, leçons, résultats et tout ce que cette page a gardé sur cet appareil. C’est irréversible.',
  'settings.forgetSure': 'Oui, tout oublier',
  'settings.forgetNo': 'Conserver',
  'settings.forgotten': 'Tout ce que cette page avait gardé sur cet appareil a disparu.',
  'settings.stillThere': 'la base de données « {name} » est encore là.',
  'settings.forgetFailed':
    'Tout n’a pas pu être supprimé : {cause} Supprimez le reste dans les réglages du navigateur.',
};
