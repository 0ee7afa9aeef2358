import { expect, it } from 'vitest';
import { frameAddress, queryOfAttributes, withAttribute } from '../../src/embed/frameAddress';

const attributes = (said: Readonly<Record<string, string>>) => (name: string) => said[name] ?? null;

it('the attributes of the element are the keys of the address', () => {
  const said = attributes({ show: 'gas_1,gmin_p2', view: 'sole', lang: 'de', parts: 'views', class: 'wide' });
  expect(frameAddress('https://leg.example/viewer/', queryOfAttributes(said), said)).toBe(
    'https://leg.example/viewer/?lang=de&embed=&parts=views&show=gas_1,gmin_p2&view=sole',
  );
});

it('an empty attribute is said, one that is not there is not', () => {
  expect(queryOfAttributes(attributes({ show: '' }))).toBe('?show=');
});

it('another page than the one of the script keeps its path, not its query', () => {
  const said = attributes({});
  expect(frameAddress('https://a.example/leg/?lesson=x', queryOfAttributes(said), said)).toBe(
    'https://a.example/leg/?embed=',
  );
});

it('what is changed while the leg is away is changed in what it comes back with', () => {
  const seen = '?show=gas_1&camera=10,0,1,0,0,0&skin=0.5';
  expect(withAttribute(seen, 'skin', '1')).toBe('?show=gas_1&camera=10,0,1,0,0,0&skin=1');
  expect(withAttribute(seen, 'show', null)).toBe('?camera=10,0,1,0,0,0&skin=0.5');
  expect(withAttribute(seen, 'view', 'sole')).toBe('?show=gas_1&view=sole&skin=0.5');
});
