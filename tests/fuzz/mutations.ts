import fc from 'fast-check';
import { oddText, oddValue } from './oddValues';

/** A place in something, whatever its size: it is taken modulo that. */
const place = fc.nat(0xffff);

/** One change of a text. */
type TextChange =
  | { change: 'cut' | 'double'; from: number; length: number }
  | { change: 'insert'; at: number; text: string }
  | { change: 'flip'; at: number; bit: number }
  | { change: 'entities' | 'percent' };

const textChange: fc.Arbitrary<TextChange> = fc.oneof(
  fc.record({
    change: fc.constantFrom('cut' as const, 'double' as const),
    from: place,
    length: fc.oneof(fc.nat(8), place),
  }),
  fc.record({ change: fc.constant('insert' as const), at: place, text: oddText }),
  fc.record({ change: fc.constant('flip' as const), at: place, bit: fc.nat(15) }),
  fc.record({ change: fc.constantFrom('entities' as const, 'percent' as const) }),
);

function changedText(text: string, change: TextChange): string {
  const spot = (at: number) => (text === '' ? 0 : at % text.length);
  switch (change.change) {
    case 'cut':
      return text.slice(0, spot(change.from)) + text.slice(spot(change.from) + change.length);
    case 'double': {
      const end = spot(change.from) + change.length;
      return text.slice(0, end) + text.slice(spot(change.from));
    }
    case 'insert':
      return text.slice(0, spot(change.at)) + change.text + text.slice(spot(change.at));
    case 'flip': {
      const at = spot(change.at);
      const flipped = String.fromCharCode((text.charCodeAt(at) || 0) ^ (1 << change.bit));
      return text.slice(0, at) + flipped + text.slice(at + 1);
    }
    case 'entities':
      return text.replaceAll('&', '&amp;');
    case 'percent':
      // Half a character cannot be said so.
      return encodeURIComponent(text.replaceAll(/[\ud800-\udfff]/g, '?'));
  }
}

/** `samples`, changed in one to three places. */
export function mutatedText(samples: readonly string[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...samples), fc.array(textChange, { minLength: 1, maxLength: 3 }))
    .map(([sample, changes]) => changes.reduce(changedText, sample));
}

/** One change of a value as JSON has it. */
type JsonChange =
  | { change: 'set'; at: number; value: unknown }
  | { change: 'remove' | 'double' | 'empty'; at: number }
  | { change: 'key'; at: number; key: string; value: unknown }
  | { change: 'text'; at: number; with: TextChange };

const jsonChange: fc.Arbitrary<JsonChange> = fc.oneof(
  fc.record({ change: fc.constant('set' as const), at: place, value: oddValue }),
  fc.record({
    change: fc.constantFrom('remove' as const, 'double' as const, 'empty' as const),
    at: place,
  }),
  fc.record({ change: fc.constant('key' as const), at: place, key: oddText, value: oddValue }),
  fc.record({ change: fc.constant('text' as const), at: place, with: textChange }),
);

type Holder = Record<string, unknown>;

/** Every place of a value below its top: who holds it, under which key. */
function placesIn(top: unknown): { holder: Holder; key: string }[] {
  const places: { holder: Holder; key: string }[] = [];
  const waiting = [top];
  for (let value = waiting.pop(); value !== undefined || waiting.length > 0; value = waiting.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    for (const key of Object.keys(value)) {
      const holder = value as Holder;
      places.push({ holder, key });
      waiting.push(holder[key]);
    }
  }
  return places;
}

function put(holder: Holder, key: string, value: unknown): void {
  // An own `__proto__`, as JSON.parse makes it.
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function changedJson(top: unknown, change: JsonChange): unknown {
  const places = placesIn(top);
  const found = places[change.at % Math.max(1, places.length)];
  if (!found) return change.change === 'set' ? structuredClone(change.value) : top;
  const { holder, key } = found;
  const value = holder[key];
  switch (change.change) {
    case 'set':
      put(holder, key, structuredClone(change.value));
      break;
    case 'remove':
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      break;
    case 'double':
      if (Array.isArray(holder)) holder.push(structuredClone(value));
      else put(holder, key, [value, structuredClone(value)]);
      break;
    case 'empty':
      put(holder, key, Array.isArray(value) ? [] : typeof value === 'string' ? '' : {});
      break;
    case 'key':
      if (!Array.isArray(holder)) put(holder, change.key, structuredClone(change.value));
      break;
    case 'text':
      if (typeof value === 'string') put(holder, key, changedText(value, change.with));
  }
  return top;
}

/** One of `samples`, changed in one to four places. */
export function mutatedJson(samples: readonly unknown[]): fc.Arbitrary<unknown> {
  return fc
    .tuple(
      fc.nat(samples.length - 1),
      fc.oneof(
        { weight: 9, arbitrary: fc.array(jsonChange, { minLength: 1, maxLength: 4 }) },
        { weight: 1, arbitrary: fc.record({ top: oddValue }) },
      ),
    )
    .map(([at, changes]) =>
      'top' in changes
        ? changes.top
        : (changes as JsonChange[]).reduce(changedJson, structuredClone(samples[at])),
    );
}

/** The text of a file of JSON: its values changed, or its letters. */
export function mutatedFile(samples: readonly unknown[]): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: mutatedJson(samples).map((json) => JSON.stringify(json)) },
    { weight: 1, arbitrary: mutatedText(samples.map((json) => JSON.stringify(json))) },
  );
}

/** One change of bytes. */
type ByteChange =
  | { change: 'flip'; at: number; bit: number }
  | { change: 'cut'; at: number }
  | { change: 'double' | 'zero'; from: number; length: number }
  | { change: 'word'; at: number; value: number };

const byteChange: fc.Arbitrary<ByteChange> = fc.oneof(
  fc.record({ change: fc.constant('flip' as const), at: fc.nat(), bit: fc.nat(7) }),
  fc.record({ change: fc.constant('cut' as const), at: fc.nat() }),
  fc.record({
    change: fc.constantFrom('double' as const, 'zero' as const),
    from: fc.nat(),
    length: fc.nat(4096),
  }),
  fc.record({
    change: fc.constant('word' as const),
    at: fc.oneof(fc.nat(9), fc.nat()),
    value: fc.constantFrom(0, 1, 0x7fffffff, 0x80000000, 0xffffffff),
  }),
);

function changedBytes(bytes: Uint8Array<ArrayBuffer>, change: ByteChange): Uint8Array<ArrayBuffer> {
  const size = Math.max(1, bytes.length);
  switch (change.change) {
    case 'flip': {
      const at = change.at % size;
      bytes[at] = (bytes[at] ?? 0) ^ (1 << change.bit);
      return bytes;
    }
    case 'cut':
      return bytes.slice(0, change.at % size);
    case 'double': {
      const from = change.from % size;
      const part = bytes.subarray(from, from + change.length);
      const longer = new Uint8Array(bytes.length + part.length);
      longer.set(bytes.subarray(0, from + part.length));
      longer.set(bytes.subarray(from), from + part.length);
      return longer;
    }
    case 'zero':
      return bytes.fill(0, change.from % size, (change.from % size) + change.length);
    case 'word': {
      const at = 4 * (change.at % Math.max(1, Math.floor(bytes.length / 4)));
      if (bytes.length >= 4) new DataView(bytes.buffer).setUint32(at, change.value, true);
      return bytes;
    }
  }
}

/** One of `samples`, changed in one to four places; what is changed is its copy. */
export function mutatedBytes(
  samples: readonly Uint8Array<ArrayBuffer>[],
): fc.Arbitrary<Uint8Array<ArrayBuffer>> {
  return fc
    .tuple(fc.nat(samples.length - 1), fc.array(byteChange, { minLength: 1, maxLength: 4 }))
    .map(([at, changes]) => {
      const bytes = changes.reduce(changedBytes, (samples[at] ?? new Uint8Array()).slice());
      // A whole model is too long to be told.
      return Object.assign(bytes, { [fc.toStringMethod]: () => `sample ${at}, ${JSON.stringify(changes)}` });
    });
}
