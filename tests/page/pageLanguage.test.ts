import { expect, test } from 'vitest';
import { firstLanguage } from '../../src/page/firstLanguage';
import type { Language } from '../../src/words/languages';

test.each<[string, string | null, string[], Language]>([
  ['?lang=de&show=gas_1', 'fr', ['es'], 'de'],
  ['?lang=DE-at', null, [], 'de'],
  ['?lang=tlh', 'fr', ['es'], 'fr'],
  ['', 'fr', ['es'], 'fr'],
  ['', null, ['pt-BR', 'es-MX', 'de'], 'es'],
  ['', 'klingon', ['zh'], 'en'],
])('address "%s", kept %s, browser %j: %s', (search, kept, preferred, language) => {
  expect(firstLanguage(search, kept, preferred).language).toBe(language);
});

test('an unknown language in the address is told', () => {
  expect(firstLanguage('?lang=tlh', null, []).unknown).toBe('tlh');
  expect(firstLanguage('?lang=fr', null, []).unknown).toBeNull();
});
