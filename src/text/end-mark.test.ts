import { expect, test } from 'vitest';
import { withEndMark } from './end-mark.ts';

test.each([['Nets', 'Nets.'], ['Plain.', 'Plain.'], ['Why nets?', 'Why nets?'], ['Nets!', 'Nets!'], ['And so on…', 'And so on…'], ['Why? Nets', 'Why? Nets.']])('%s', (title, marked) => {
  expect(withEndMark(title)).toBe(marked);
});
