/** `6.2 MB`, and `73 MB` from ten on. */
export function describeBytes(bytes: number): string {
  const megabytes = bytes / 1e6;
  return `${megabytes.toFixed(megabytes < 10 ? 1 : 0)} MB`;
}
