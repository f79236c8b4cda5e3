import { describe, expect, it } from 'vitest';
import { normaliseBase, readPort, readSiteSettings, settingsAsEnv } from './site-settings.ts';

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

  it.each([
    ['https://example.org/', 'https://example.org'],
    [' http://localhost:4321 ', 'http://localhost:4321'],
    ['HTTPS://Example.org', 'https://example.org'],
  ])('take the address %s for %s', (given, site) => {
    expect(readSiteSettings({ SITE: given }, true).site).toBe(site);
  });

  it.each([
    ['example.org', 'does not begin with https://'],
    ['localhost:4321', 'does not begin with https://'],
    ['ftp://example.org', 'does not begin with https://'],
    ['https://', 'is no URL'],
    ['https://a b.org', 'is no URL'],
    ['https://example.org/?a=b', 'more than scheme and host'],
    ['https://ada@example.org', 'more than scheme and host'],
    ['https://example.org/foo/', 'put the path into BASE: SITE=https://example.org BASE=/foo/'],
    ['https://example.org/foo', 'put the path into BASE'],
  ])('refuse the address %s', (given, why) => {
    expect(() => readSiteSettings({ SITE: given }, false)).toThrow(expect.objectContaining({ name: 'SiteAddressInvalid', message: expect.stringContaining(why) }));
  });
});

describe('the port', () => {
  it.each([[undefined, 4321], ['', 4321], ['0', 0], ['8080', 8080], ['65535', 65_535]])('%s stands for %s', (given, port) => {
    expect(readPort({ PORT: given }, 4321)).toBe(port);
  });

  it.each(['abc', '99999', '-1', '80.5', '0x50', '8080 8081'])('%s is refused', (given) => {
    expect(() => readPort({ PORT: given }, 4321)).toThrow(expect.objectContaining({ name: 'PortInvalid', message: expect.stringContaining(given) }));
  });
});
