/** Something a person does to a file with an editor. */
export type Spoil = (json: Record<string, unknown>) => void;

/** Set what `path` leads to (`muscles/gastrocnemius/points/0/label`: list entries by id or number, `+` for one more), or take it out with undefined. */
export const put =
  (path: string, value: unknown): Spoil =>
  (json) => {
    const steps = path.split('/');
    const last = steps.pop() ?? '';
    let at: unknown = json;
    for (const step of steps)
      at = Array.isArray(at)
        ? (at.find((entry) => entry?.id === step) ?? at[Number(step)])
        : (at as Record<string, unknown>)[step];
    if (typeof at !== 'object' || at === null) throw new Error(`test: nothing at ${path}`);
    const holder = at as Record<string, unknown>;
    if (last === '+' && Array.isArray(at)) at.push(value);
    else if (value === undefined) {
      if (!(last in holder)) throw new Error(`test: nothing to take out at ${path}`);
      delete holder[last];
    } else holder[last] = value;
  };
