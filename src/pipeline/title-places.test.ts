import { expect, it } from 'vitest';
import { withTitlePlaces } from './title-places.ts';

const seed = 'Ä banner\nLamps\nLamps burn.\n\nWicks burn.\nWicks\n';
const bytes = new TextEncoder().encode(seed);
const byteOf = (text: string, from = 0): number => new TextEncoder().encode(seed.slice(0, seed.indexOf(text, from))).length;

function titleStartOf(title: string, text: string, [start, end]: [number, number]): number | null | undefined {
  const source = { seed: 'a.txt', format: 'f', ordinal: 1, start, end, textStart: byteOf(text), titleStart: null };
  return withTitlePlaces({ title, abstracts: [{ text, sources: [source] }] }, new Map([['a.txt', bytes]])).abstracts[0]?.sources[0]?.titleStart;
}

it('finds the byte of a title before its abstract, and after it', () => {
  expect(titleStartOf('Lamps', 'Lamps burn.', [byteOf('Lamps'), byteOf('\nWicks')])).toBe(byteOf('Lamps'));
  expect(titleStartOf('Wicks', 'Wicks burn.', [byteOf('Wicks'), bytes.length])).toBe(byteOf('Wicks\n'));
});

it('takes neither a print inside the abstract nor a label for the title', () => {
  expect(titleStartOf('burn', 'Lamps burn.', [byteOf('Lamps'), byteOf('\nWicks')])).toBeNull();
  expect(titleStartOf('', 'Lamps burn.', [byteOf('Lamps'), byteOf('\nWicks')])).toBeNull();
});
