/** The page's faces as a drawing names them; where one is missing the device's own stands in. */
export const FIGURE_SANS = "'Inter Variable', system-ui, sans-serif";
export const FIGURE_LATIN = "'Source Serif 4 Variable', Georgia, serif";
