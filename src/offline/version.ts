/** Hexadecimal digits of a version: enough that two versions of a site never share one by accident. */
const digits = 16;

/** SHA-256 of some bytes, in hexadecimal digits. */
export async function digestOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * Version of a set of files: a hash over their names and digests, whatever order they came in.
 * @param digests by name, as `digestOf` gives them.
 */
export async function versionOf(digests: ReadonlyMap<string, string>): Promise<string> {
  const names = [...digests.keys()].sort();
  const lines = names.map((name) => `${name}\0${digests.get(name) ?? ''}\n`).join('');
  return (await digestOf(new TextEncoder().encode(lines))).slice(0, digits);
}
