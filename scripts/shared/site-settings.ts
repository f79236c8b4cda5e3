import { SeedbedError } from '#errors.ts';

/** Where a site will stand and where it is written. */
export type SiteSettings = {
  /** Origin such as `https://example.org`; null when none was given. */
  site: string | null;
  /** Path of the site at its origin, with a slash at both ends. */
  base: string;
  /** Folder the site is written to, below the project. */
  out: string;
};

/** `/` for none, else the path with exactly one slash at both ends. */
export function normaliseBase(base: string | undefined): string {
  const inner = (base ?? '').replaceAll(/^\/+|\/+$/g, '');
  return inner === '' ? '/' : `/${inner}/`;
}

/**
 * Reads `SITE`, `BASE` and `SEEDBED_OUT`.
 * @throws SeedbedError `SiteAddressMissing` for a release without `SITE`, `SiteAddressInvalid`
 */
export function readSiteSettings(env: Record<string, string | undefined>, release: boolean): SiteSettings {
  const given = env['SITE']?.trim() ?? '';
  if (release && given === '') throw new SeedbedError('SiteAddressMissing');
  const out = env['SEEDBED_OUT'];
  return { site: given === '' ? null : parseOrigin(given), base: normaliseBase(env['BASE']), out: out === undefined || out === '' ? 'dist' : out };
}

/** `https://example.org` for itself and for the same with a slash at its end. */
function parseOrigin(given: string): string {
  if (!/^https?:\/\//i.test(given)) throw new SeedbedError('SiteAddressInvalid', `“${given}” does not begin with https:// or http://.`);
  const url = URL.parse(given);
  if (url === null) throw new SeedbedError('SiteAddressInvalid', `“${given}” is no URL.`);
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw new SeedbedError('SiteAddressInvalid', `“${given}” holds more than scheme and host.`);
  }
  if (url.pathname !== '/') throw new SeedbedError('SiteAddressInvalid', `“${given}” has a path; put the path into BASE: SITE=${url.origin} BASE=${normaliseBase(url.pathname)}`);
  return url.origin;
}

const highestPort = 65_535;

/**
 * Reads `PORT`; `fallback` where it is not set.
 * @throws SeedbedError `PortInvalid`
 */
export function readPort(env: Record<string, string | undefined>, fallback: number): number {
  const given = env['PORT']?.trim() ?? '';
  if (given === '') return fallback;
  if (!/^\d+$/.test(given) || Number(given) > highestPort) throw new SeedbedError('PortInvalid', `“${given}”.`);
  return Number(given);
}

/** The variables under which `astro.config.mjs` reads the settings. */
export function settingsAsEnv(settings: SiteSettings): Record<string, string> {
  return {
    ...(settings.site === null ? {} : { SITE: settings.site }),
    BASE: settings.base,
    SEEDBED_OUT: settings.out,
    ASTRO_TELEMETRY_DISABLED: '1',
  };
}
