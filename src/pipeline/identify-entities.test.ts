import { expect, it } from 'vitest';
import { identifyEntities } from './identify-entities.ts';

const today = '2026-01-01';
const alone = { key: 'pwl', name: 'PWL', aliases: ['Lamp'], formerKeys: ['pwl pyramid'] };
const pyramid = { key: 'pwl pyramid', name: 'PWL (Pyramid)', aliases: [], formerKeys: ['pwl'] };
const plain = { key: 'pwl plain', name: 'PWL (Plain)', aliases: [], formerKeys: ['pwl'] };

it('names the page of each thing after it', () => {
  const { list, idByKey } = identifyEntities([pyramid, plain], [], today);
  expect(list.map(({ id, name }) => [id, name])).toEqual([['pwl-plain', 'PWL (Plain)'], ['pwl-pyramid', 'PWL (Pyramid)']]);
  expect(idByKey.get('pwl plain')).toBe('pwl-plain');
});

it('keeps a slug with its thing when a namesake turns up and when it goes', () => {
  const first = identifyEntities([alone], [], today).registry;
  const second = identifyEntities([plain, pyramid], first, today);
  expect([second.idByKey.get('pwl pyramid'), second.idByKey.get('pwl plain')]).toEqual(['pwl', 'pwl-plain']);
  expect(identifyEntities([alone], second.registry, today).idByKey.get('pwl')).toBe('pwl');
});
