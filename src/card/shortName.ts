/** The name of a look-alike without what stands in brackets behind it: its card tells the rest. */
export function shortName(label: string): string {
  return label.replace(/\s*\([^()]*\)\s*$/, '');
}
