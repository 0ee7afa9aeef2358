/** What the frame of the page says: bar, panels, views, compass, loading, errors, announcements. See `messages.ts`. */
export const PAGE_MESSAGES = {
  'page.title': 'Leg trigger points',
  'page.skipToLeg': 'Skip to the leg',
  'page.skipToList': 'Skip to the structures',
  'page.hint':
    'Turn the leg. Touch the skin to ask what is reported there, or fade the skin to reach the muscles.',
  'page.dismissHint': 'Close the hint',
  'page.dismissNotice': 'Close this message',
  'page.noticesLabel': 'Messages',
  'page.toolsLabel': 'Page tools',

  'stage.canvas':
    'Leg, 3D. Arrow keys turn it, plus and minus come closer and go away, Home shows all of it.',

  'tune.title': 'Tune',
  'tune.loading': 'Loading the knobs',
  'tune.reset': 'Reset',

  'markers.failed': 'The trigger points cannot be drawn on the leg: {cause}',

  'loading.title': 'Loading the leg',
  'loading.of': '{loaded} of {total} MB',
  'loading.bytes': '{loaded} MB',

  'error.title': 'The leg cannot be shown',
  'error.rest': 'The list and the details beside it work without it.',
  'error.retry': 'Try again',

  'webgl.title': 'This browser cannot draw the leg',
  'webgl.what': 'The leg needs WebGL2, which this browser does not have or has switched off.',
  'webgl.todo':
    'Update the browser, switch hardware acceleration on in its settings, or open the page on another device. The list and the details can still be read.',

  'lost.title': 'The picture was lost',
  'lost.what':
    'The graphics card has dropped it, as happens after sleep or a driver update. It comes back by itself in a moment; if it does not, reload the page.',
  'lost.reload': 'Reload',

  'about.title': 'About this page',
  'about.what':
    'A right leg, its muscles, and where their trigger points are reported to send pain. Turn it, fade its skin, switch patterns on.',
  'about.keys': 'Keys',
  'about.keys.views': 'named views',
  'about.keys.turn': 'turn the leg, once it has the focus',
  'about.keys.zoom': 'closer, further',
  'about.keys.escape': 'let go of the selection',
  'about.keys.undo': 'take back the last change',
  'about.credits': 'Credits',
  'about.content': 'Words and patterns: version {version}, {license}',

  'history.undo': 'Undo',
  'history.redo': 'Redo',

  'theme.label': 'Theme',
  'theme.light': 'Light',
  'theme.dark': 'Dark',
  'theme.projector': 'Projector',
  'theme.light.hint': 'Ink on warm paper',
  'theme.dark.hint': 'For a dim room',
  'theme.projector.hint': 'White, black, large type',

  'panel.list': 'Structures',
  'panel.card': 'Details',
  'panel.patterns': 'Patterns',
  'panel.showList': 'Show structures',
  'panel.hideList': 'Hide structures',
  'panel.showCard': 'Show details',
  'panel.hideCard': 'Hide details',
  'panel.close': 'Close',
  'panel.tabsLabel': 'Panels',
  'panel.taller': 'Make the panel taller',
  'panel.shorter': 'Make the panel shorter',

  'views.label': 'Views',
  'views.anterior': 'Anterior',
  'views.posterior': 'Posterior',
  'views.medial': 'Medial',
  'views.lateral': 'Lateral',
  'views.sole': 'Sole',
  'views.knee': 'Knee back',
  'views.knee.short': 'Knee',
  'views.anterior.hint': 'From the front (1)',
  'views.posterior.hint': 'From behind (2)',
  'views.medial.hint': 'From the inner side (3)',
  'views.lateral.hint': 'From the outer side (4)',
  'views.sole.hint': 'From below (5)',
  'views.knee.hint': 'The hollow of the knee, close (6)',
  'views.changed': '{view} view',

  'caption.right': 'Right leg',
  'caption.left': 'Left leg',
  'caption.latin.right': 'Membrum inferius dextrum',
  'caption.latin.left': 'Membrum inferius sinistrum',
  'caption.anterior': 'facies anterior',
  'caption.posterior': 'facies posterior',
  'caption.medial': 'facies medialis',
  'caption.lateral': 'facies lateralis',
  'caption.sole': 'planta pedis',
  'caption.knee': 'fossa poplitea',

  'compass.label': 'Compass',
  'compass.goto': '{direction}: go to this view',
  'compass.anterior': 'Anterior',
  'compass.posterior': 'Posterior',
  'compass.medial': 'Medial',
  'compass.lateral': 'Lateral',
  'compass.proximal': 'Proximal',
  'compass.distal': 'Distal',
  'compass.anterior.letter': 'A',
  'compass.posterior.letter': 'P',
  'compass.medial.letter': 'M',
  'compass.lateral.letter': 'L',
  'compass.distal.letter': 'D',
  'compass.proximal.letter': 'Pr',
  'compass.body.right': 'the body’s right leg',
  'compass.body.left': 'the body’s left leg',

  'skin.label': 'Skin',

  'announce.on': '{name} pattern on',
  'announce.off': '{name} pattern off',
  'announce.manyOn': '{count} patterns on',
  'announce.allOff': 'All patterns off',
  'announce.selected': '{name} selected',
  'announce.deselected': 'Nothing selected',

  'credits.line': 'Figures: BodyParts3D, © The Database Center for Life Science, CC BY 4.0',

  'disclaimer.line': 'Reported patterns, for learning.',
} as const;
