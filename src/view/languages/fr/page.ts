import type { PAGE_MESSAGES } from '../../messagesPage';

/** What the frame of the page says, in French. */
export const PAGE: Readonly<Record<keyof typeof PAGE_MESSAGES, string>> = {
  'page.title': 'Points gâchettes de la jambe',
  'page.headTitle': 'Points gâchettes de la jambe : où un muscle envoie sa douleur',
  'page.description':
    'Une jambe en 3D dont les muscles montrent où leurs points gâchettes projettent la douleur.',
  'page.skipToLeg': 'Aller à la jambe',
  'page.skipToList': 'Aller aux structures',
  'page.hint':
    'Tournez la jambe. Touchez la peau pour savoir ce qui y est décrit, ou estompez-la pour atteindre les muscles.',
  'page.dismissHint': 'Fermer l’indication',
  'page.dismissNotice': 'Fermer ce message',
  'page.noticesLabel': 'Messages',
  'page.toolsLabel': 'Outils de la page',

  'language.label': 'Langue',
  'language.unknown': 'Le lien demande la langue « {asked} » ; cette page parle {names}.',
  'language.failed':
    'Les mots pour {language} n’ont pas pu être chargés ; la page reste en {kept}. Vérifiez la connexion et réessayez.',

  'stage.canvas':
    'Jambe en 3D. Les flèches la tournent, plus et moins la rapprochent et l’éloignent, Origine la montre en entier.',

  'tune.title': 'Réglages fins',
  'tune.loading': 'Chargement des réglages',
  'tune.reset': 'Réinitialiser',
  'tune.heatOpacity': 'Motif',
  'tune.edgeSoftnessM': 'Bord doux',
  'tune.stipplePitchM': 'Écart des points',
  'tune.stippleSize': 'Taille des points',
  'tune.skinTone': 'Teint',
  'tune.ghostOpacity': 'Estompés',
  'tune.fibreStrength': 'Fibres',
  'tune.keyLight': 'Lumière principale',
  'tune.fillLight': 'Lumière d’appoint',

  'markers.failed': 'Les points gâchettes ne peuvent pas être dessinés sur la jambe : {cause}',

  'loading.title': 'Chargement de la jambe',
  'loading.of': '{loaded} sur {total} Mo',
  'loading.bytes': '{loaded} Mo',

  'error.title': 'La jambe ne peut pas être affichée',
  'error.rest': 'La liste et les détails à côté fonctionnent sans elle.',
  'error.retry': 'Réessayer',

  'webgl.title': 'Ce navigateur ne peut pas dessiner la jambe',
  'webgl.what': 'La jambe a besoin de WebGL2, que ce navigateur n’a pas ou a désactivé.',
  'webgl.todo':
    'Mettez le navigateur à jour, activez l’accélération matérielle dans ses réglages ou ouvrez la page sur un autre appareil. La liste et les détails restent lisibles.',

  'lost.title': 'L’image a été perdue',
  'lost.what':
    'La carte graphique l’a abandonnée, comme cela arrive après une mise en veille ou une mise à jour du pilote. Elle revient d’elle-même dans un instant ; sinon, rechargez la page.',
  'lost.reload': 'Recharger',

  'about.title': 'À propos de cette page',
  'about.what':
    'Une jambe droite, ses muscles et les endroits où leurs points gâchettes sont décrits comme projetant la douleur. Tournez-la, estompez la peau, activez des motifs.',
  'about.keys': 'Touches',
  'about.keys.views': 'vues nommées',
  'about.keys.search': 'rechercher',
  'about.keys.turn': 'tourner la jambe, quand elle a le focus',
  'about.keys.zoom': 'plus près, plus loin',
  'about.keys.escape': 'abandonner la sélection',
  'about.keys.undo': 'annuler le dernier changement',
  'about.credits': 'Crédits',
  'about.content': 'Textes et motifs : version {version}, {license}',

  'search.label': 'Rechercher',
  'search.placeholder': 'Rechercher muscles, points, plaintes',
  'search.none': 'Rien trouvé. Essayez un muscle, un endroit ou une plainte.',
  'search.muscle': 'Muscles',
  'search.point': 'Points gâchettes',
  'search.complaint': 'Plaintes et tableaux voisins',
  'search.structure': 'Os et tissu conjonctif',

  'history.undo': 'Annuler',
  'history.redo': 'Rétablir',

  'theme.label': 'Thème',
  'theme.light': 'Clair',
  'theme.dark': 'Sombre',
  'theme.projector': 'Projecteur',
  'theme.light.hint': 'Encre sur papier chaud',
  'theme.dark.hint': 'Pour une pièce sombre',
  'theme.projector.hint': 'Blanc, noir, grands caractères',

  'panel.list': 'Structures',
  'panel.card': 'Détails',
  'panel.patterns': 'Motifs',
  'panel.showList': 'Afficher les structures',
  'panel.hideList': 'Masquer les structures',
  'panel.showCard': 'Afficher les détails',
  'panel.hideCard': 'Masquer les détails',
  'panel.close': 'Fermer',
  'panel.tabsLabel': 'Panneaux',
  'panel.taller': 'Agrandir le panneau',
  'panel.shorter': 'Réduire le panneau',

  'views.label': 'Vues',
  'views.anterior': 'Antérieure',
  'views.posterior': 'Postérieure',
  'views.medial': 'Médiale',
  'views.lateral': 'Latérale',
  'views.sole': 'Plante',
  'views.knee': 'Creux poplité',
  'views.knee.short': 'Genou',
  'views.anterior.hint': 'De face (1)',
  'views.posterior.hint': 'De dos (2)',
  'views.medial.hint': 'Du côté interne (3)',
  'views.lateral.hint': 'Du côté externe (4)',
  'views.sole.hint': 'D’en bas (5)',
  'views.knee.hint': 'Le creux poplité, de près (6)',
  'views.changed': 'Vue : {view}',

  'caption.right': 'Membre inférieur droit',
  'caption.left': 'Membre inférieur gauche',
  'caption.both': 'Les deux membres inférieurs',
  'caption.latin.right': 'Membrum inferius dextrum',
  'caption.latin.left': 'Membrum inferius sinistrum',
  'caption.latin.both': 'Membra inferiora',
  'caption.anterior': 'facies anterior',
  'caption.posterior': 'facies posterior',
  'caption.medial': 'facies medialis',
  'caption.lateral': 'facies lateralis',
  'caption.sole': 'planta pedis',
  'caption.knee': 'fossa poplitea',

  'compass.label': 'Boussole',
  'compass.goto': '{direction} : aller à cette vue',
  'compass.anterior': 'Antérieur',
  'compass.posterior': 'Postérieur',
  'compass.medial': 'Médial',
  'compass.lateral': 'Latéral',
  'compass.proximal': 'Proximal',
  'compass.distal': 'Distal',
  'compass.anterior.letter': 'A',
  'compass.posterior.letter': 'P',
  'compass.medial.letter': 'M',
  'compass.lateral.letter': 'L',
  'compass.distal.letter': 'D',
  'compass.proximal.letter': 'Pr',
  'compass.body.right': 'la jambe droite du corps',
  'compass.body.left': 'la jambe gauche du corps',

  'skin.label': 'Peau',

  'announce.on': 'Motif de {name} activé',
  'announce.off': 'Motif de {name} désactivé',
  'announce.manyOn': '{count} motifs activés',
  'announce.allOff': 'Tous les motifs désactivés',
  'announce.selected': 'Sélection : {name}',
  'announce.deselected': 'Rien de sélectionné',

  'credits.line': 'Formes : BodyParts3D, © The Database Center for Life Science, CC BY 4.0',

  'disclaimer.line': 'Motifs décrits, pour apprendre.',
};
