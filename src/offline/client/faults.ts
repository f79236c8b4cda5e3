import { describeBytes } from '../size.ts';

const reasons = {
  room: 'There is not enough room for it on this device.',
  renewed: 'The site was renewed meanwhile. Load this page again, then save.',
  unreachable: 'The site’s server did not give the archive. Try again later.',
  differs: 'What came is not the version that was announced. Load this page again; if that does not help, remove the saved copy first.',
  busy: 'Another tab is saving or removing the site just now.',
} as const;

/** Why a site was not saved, in words for its reader. */
export class SaveFault extends Error {
  override readonly name = 'SaveFault';
  readonly reason: keyof typeof reasons;

  /** @param reason which of the known reasons it is. */
  constructor(reason: keyof typeof reasons) {
    super(reasons[reason]);
    this.reason = reason;
  }
}

/**
 * What to tell a reader whose save came to nothing.
 * @param unpackedBytes room that the site needs.
 */
export function explainFault(fault: unknown, unpackedBytes: number): string {
  const name = fault instanceof Error || fault instanceof DOMException ? fault.name : '';
  if (name === 'AbortError') return 'Cancelled; nothing of it was kept.';
  if (name === 'QuotaExceededError' || (fault instanceof SaveFault && fault.reason === 'room')) return `${reasons.room} It needs ${describeBytes(unpackedBytes)}. Nothing of it was kept.`;
  // What the other tab does may well be kept.
  if (fault instanceof SaveFault && fault.reason === 'busy') return fault.message;
  if (fault instanceof SaveFault) return `${fault.message} Nothing of it was kept.`;
  if (fault instanceof TypeError) return 'The connection broke off or the archive is damaged. Nothing of it was kept; try again.';
  return `It could not be saved: ${fault instanceof Error ? fault.message : String(fault)} Nothing of it was kept.`;
}
