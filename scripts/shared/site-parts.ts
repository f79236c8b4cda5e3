import { sites } from '../../tests/site/sites.ts';
import { commandPart, type Part } from './parts.ts';

/** Parts that build the sites which the site checks read. */
export function siteParts(root: string): Part[] {
  return sites.map(({ origin, base, out }) => {
    const env = { SITE: origin, BASE: base, SEEDBED_OUT: out };
    return commandPart({ root, name: `build at ${base}`, script: 'scripts/build.ts', args: ['--release'], env });
  });
}
