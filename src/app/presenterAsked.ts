/** The lesson whose presenter's window this is, by the address (`?presenter=three-suspects`); null on the page itself. */
export function presenterAsked(search = window.location.search): string | null {
  const id = new URLSearchParams(search).get('presenter');
  return id !== null && /^[a-z0-9][a-z0-9_-]{0,63}$/.test(id) ? id : null;
}
