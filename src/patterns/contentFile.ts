/** The content, as sentences about it name it. */
export const CONTENT_FILE = 'models/trigger-points.json';
