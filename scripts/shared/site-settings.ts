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
 * @throws SeedbedError `SiteAddressMissing` for a release without `SITE`
 */
export function readSiteSettings(env: Record<string, string | undefined>, release: boolean): SiteSettings {
  const site = env['SITE'] === undefined || env['SITE'] === '' ? null : env['SITE'];
  if (release && site === null) throw new SeedbedError('SiteAddressMissing');
  const out = env['SEEDBED_OUT'];
  return { site, base: normaliseBase(env['BASE']), out: out === undefined || out === '' ? 'dist' : out };
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
