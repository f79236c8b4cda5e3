import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeContent } from '#pipeline/index.ts';
import { readInputs } from '../../scripts/content-inputs.ts';

const inputs = readInputs(resolve(import.meta.dirname, '../..'));
const { works } = makeContent({ ...inputs, today: '2026-01-01', renew: false }, () => undefined);

describe('everyday words', () => {
  it('are there for every work, and for works only', () => {
    expect(Object.keys(inputs.everyday).sort()).toEqual(works.map(({ id }) => id).sort());
  });

  it('say it without the names that the work gives', () => {
    const named = works.flatMap(({ id, methods }) => {
      const names = methods.filter(({ role, name }) => role === 'proposed' && /\p{Lu}.*\p{Lu}|\d/u.test(name)).map(({ name }) => name.toLowerCase());
      return (inputs.everyday[id] ?? []).filter((phrase) => names.some((name) => ` ${phrase.toLowerCase()} `.includes(` ${name} `)));
    });
    expect(named).toEqual([]);
  });

  it('are short', () => {
    expect(Object.values(inputs.everyday).flat().filter((phrase) => phrase.split(' ').length > 20)).toEqual([]);
  });
});

it('of works that there are not are reported', () => {
  const told: string[] = [];
  makeContent({ ...inputs, everyday: { 'no-such-work': ['what burns at night'] }, today: '2026-01-01', renew: false }, ({ rule, file, message }) => told.push(`${rule} ${String(file)}: ${message}`));
  expect(told.filter((line) => line.startsWith('everyday'))).toEqual(['everyday-of-unknown-work content/lexicon/everyday.yaml: Everyday words are given to “no-such-work”, which is no work’s id.']);
});
