import type { Leva } from 'leva';
import type { ComponentProps } from 'react';

/** Leva in the page's own tokens, so that it follows the light, dark and projector themes by itself. */
export const LEVA_THEME: NonNullable<ComponentProps<typeof Leva>['theme']> = {
  colors: {
    elevation1: 'var(--hairline)',
    elevation2: 'var(--sheet)',
    elevation3: 'var(--sheet-sunk)',
    accent1: 'var(--accent)',
    accent2: 'var(--accent)',
    accent3: 'var(--accent)',
    highlight1: 'var(--ink-soft)',
    highlight2: 'var(--ink)',
    highlight3: 'var(--ink)',
    vivid1: 'var(--accent)',
  },
  fonts: { mono: 'var(--font-ui)', sans: 'var(--font-ui)' },
  fontSizes: { root: 'var(--text-12)' },
  radii: { xs: '3px', sm: 'var(--radius-small)', lg: 'var(--radius)' },
  sizes: { rowHeight: '1.75rem', controlWidth: '9.5rem', numberInputMinWidth: '3rem' },
  shadows: { level1: 'none', level2: 'none' },
};
