/** What is said of links and patches that ask for something that cannot be. See `messages.ts`. */
export const LINK_MESSAGES = {
  'link.unknownIds': 'The link names {names}, which this leg does not have; the rest of the link is shown.',
  'link.refused': 'The link asks for {key} "{value}"; it can be {allowed}. Showing {shown}.',
  'link.none': 'none',
  'part.refused': 'The page was asked for {key} {value}; it can be {allowed}.',
  'part.unknown': 'The page was asked for "{key}", which is not a part of the view.',
  'allowed.trp': 'the id of a trigger point, or null',
  'allowed.card': 'the key of a card, such as mimic:dvt, or null',
  'allowed.orNull': '{choices}, or null',
  'allowed.ids': 'a list of ids that this leg has',
  'allowed.camera': 'azimuth, elevation, distance and target: six numbers, degrees and metres',
  'allowed.opacity': 'an opacity from 0 to 1',
  'allowed.share': 'a share from 0 to 1',
  'allowed.layers': 'opacities from 0 to 1 of {layers}',
  'allowed.section': 'height 0 to 1, tilt 0 to 90 and bearing in degrees, and the part kept, below or above',
  'allowed.yesNo': '1 or 0',
} as const;
