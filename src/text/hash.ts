import { createHash } from 'node:crypto';

/** First `length` hexadecimal digits of the SHA-256 of a text's UTF-8 bytes. */
export function hashOf(text: string | Uint8Array, length = 12): string {
  return createHash('sha256').update(text).digest('hex').slice(0, length);
}
