import { describe, expect, it } from 'vitest';
import { normaliseBase, readSiteSettings, settingsAsEnv } from './site-settings.ts';

describe('the settings of a site', () => {
  it.each([
    [undefined, '/'],
    ['', '/'],
    ['/', '/'],
    ['sub', '/sub/'],
    ['/sub', '/sub/'],
    ['//sub/path//', '/sub/path/'],
  ])('base %s stands for %s', (given, base) => {
    expect(normaliseBase(given)).toBe(base);
  });

  it('come from the environment', () => {
    expect(readSiteSettings({ SITE: 'https://example.org', BASE: 'x', SEEDBED_OUT: 'out' }, true)).toEqual({
      site: 'https://example.org', base: '/x/', out: 'out',
    });
    expect(readSiteSettings({ SITE: '' }, false)).toEqual({ site: null, base: '/', out: 'dist' });
  });

  it('must name the address for a release', () => {
    expect(() => readSiteSettings({ SITE: '' }, true)).toThrow(expect.objectContaining({ name: 'SiteAddressMissing' }));
  });

  it('name no address when none was given', () => {
    expect(settingsAsEnv({ site: null, base: '/', out: 'dist' })).not.toHaveProperty('SITE');
  });
});
