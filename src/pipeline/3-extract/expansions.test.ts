import { describe, expect, it } from 'vitest';
import { longForm } from './expansions.ts';

describe('longForm', () => {
  it.each([
    ['ASPP', 'we propose atrous spatial pyramid pooling', 'atrous spatial pyramid pooling'],
    ['BootMAE', 'We propose bootstrapped masked autoencoders', 'bootstrapped masked autoencoders'],
    ['CFSR', 'and the ConvFormer-based Super-Resolution network', 'ConvFormer-based Super-Resolution network'],
  ])('finds what %s stands for', (short, before, long) => {
    expect(longForm(short, before)).toBe(long);
  });

  it.each([['XYZ', 'a new network'], ['NET', 'we use a network']])('finds nothing for %s in other words', (short, before) => {
    expect(longForm(short, before)).toBeNull();
  });
});
