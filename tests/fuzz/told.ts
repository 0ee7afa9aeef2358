/** What the machine says of itself, and no person should have to read. */
const MACHINE =
  /Cannot (read|set|convert|destructure)|is not (a function|iterable|a constructor|defined)|undefined is not|Unexpected (token|end)|JSON at position|Maximum call stack|Invalid (array|typed|string|time|DataView|count)|out of bounds|Malformed|unreachable|divide by zero|\[object |RangeError|TypeError|SyntaxError|ReferenceError|\bat \w+ \(|NaN of/;

/** The longest that a person is told at once, characters. */
const LONGEST = 420;

/**
 * What is wrong with a sentence for a person: null when it is one.
 * @param sentence as it would be shown
 */
function notForPeople(sentence: string): string | null {
  if (sentence.length > LONGEST) return `has ${sentence.length} characters`;
  // What a person wrote is told in quotes, or as JSON has it.
  const own = sentence.replaceAll(/"[^"]*(?:"|…|$)|[[{].*[\]}…]/gsu, '"…"');
  if (MACHINE.test(own)) return 'holds what the machine says of itself';
  if (!/[.!?…]["”»)]?$/u.test(sentence.trimEnd())) return 'is no sentence: it does not end';
  if (/ {2}|\(\)|\{\{\w+\}\}/.test(own)) return 'has a hole';
  return null;
}

/** @throws Error when what a reader says is not for people. */
export function mustBeForPeople(sentences: Iterable<string>): void {
  for (const sentence of sentences) {
    const fault = notForPeople(sentence);
    if (fault !== null) throw new NotTold(`a sentence ${fault}: ${shortened(sentence)}`);
  }
}

/** What is found wrong, as against what a reader tells. */
export class NotTold extends Error {}

/**
 * Read, and take what the reader tells as its answer.
 * @throws Error when it tells what is not for people, or does not tell but breaks
 */
export async function told(read: () => unknown): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (error instanceof NotTold) throw error;
    if (!(error instanceof Error) || error.constructor !== Error)
      throw new NotTold(`it broke: ${error instanceof Error ? (error.stack ?? error) : String(error)}`);
    mustBeForPeople([error.message]);
  }
}

export function shortened(text: string, most = 600): string {
  return text.length > most ? `${text.slice(0, most)}… (${text.length})` : text;
}
