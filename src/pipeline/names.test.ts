import { describe, expect, it } from 'vitest';
import { citekeyFor, labelFromAbstract, workSlugs } from './names.ts';

describe('slugs of works', () => {
  it.each([
    ['Lamp-Net: Lighting Rooms by Wicks', ['lamp-net', 'lamp-net-lighting-rooms-by-wicks']],
    ['Lighting Rooms by Wicks', ['lighting-rooms-by-wicks']],
    ['Fully $1\\times1$ Lamp Networks', ['fully-1x1-lamp-networks']],
    ['$gen$LAMP: A Model', ['genlamp', 'genlamp-a-model']],
    ['On the Question of Whether Oil Lamps Can Be Lit by a Flame in the Dark of Night', ['on-the-question-of-whether-oil-lamps-can-be-lit', 'on-the-question-of-whether-oil-lamps-can-be-lit-by-a-flame']],
    ['Лампа и свет', ['lampa-i-svet']],
    ['', ['untitled']],
    ['__proto__', ['proto']],
    ['constructor', ['constructor-page']],
    ['../../etc/passwd', ['etc-passwd']],
  ])('for %j are %j', (title, slugs) => {
    expect(workSlugs(title)).toEqual(slugs);
  });
});

describe('BibTeX keys', () => {
  it('name one, two or more authors, the year, and the first weighty word', () => {
    expect(citekeyFor('The Lamp at Night', ['Ada van der Vale'], 2020)).toBe('vandervale-2020-lamp');
    expect(citekeyFor('A Lamp', ['Ada Vale', 'Bo Lind'], 2020)).toBe('vale-lind-2020-lamp');
    expect(citekeyFor('A Lamp', ['Ada Vale', 'Bo Lind', 'Cy Reed'], null)).toBe('vale-etal-nd-lamp');
  });

  it('take two words of the title when nobody is known', () => {
    expect(citekeyFor('A Lamp for the Night', [], 2020)).toBe('2020-lamp-night');
  });
});

it('a work without a title is labelled by its first words', () => {
  expect(labelFromAbstract('Lamps need a steady flame to light a room for reading.')).toBe('Lamps need a steady flame to light a …');
  expect(labelFromAbstract('灯'.repeat(500))).toHaveLength(122);
});
