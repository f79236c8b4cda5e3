import type { Diagnostic, Report } from '#diagnostics.ts';
import type { SeedDocument } from './document.ts';

/** What can be wrong with a record of a listing, with what the reader did about it and what a person can do. */
const remarks = {
  'title-missing': {
    message: (detail: string) => `An abstract stands without a title (${detail}): it became a record without one, and its neighbours are untouched.`,
    hint: 'If the listing lost the title, give it in content/corrections/.',
  },
  'abstract-missing': {
    message: (detail: string) => `A title or heading stands without an abstract (${detail}): it gives no record, and its neighbours are untouched.`,
    hint: 'If it is a paper, take the listing again with its abstract and add that as a new seed.',
  },
  'stray-line': {
    message: (detail: string) => `A line does not fit the listing (${detail}): it was left out of every field.`,
    hint: 'Nothing is needed if it is part of the page; otherwise look at the records around it.',
  },
  'comment-taken': {
    message: (detail: string) => `A line between an abstract and its id was taken for the authors' comment (${detail}).`,
    hint: 'Nothing is needed unless it is part of the page.',
  },
  'id-missing': {
    message: (detail: string) => `An abstract has no arXiv id behind it (${detail}): it became a record without one.`,
    hint: 'If the id is known, give it in a bibliography seed.',
  },
  'record-details-missing': {
    message: (detail: string) => `A record lacks a line that this form has (${detail}): it was kept with what there is.`,
    hint: 'Nothing is needed if the page itself lacks it.',
  },
  'bibliography-line-invalid': {
    message: (detail: string) => `A line of the bibliography cannot be read (${detail}): it was skipped.`,
    hint: 'One JSON object a line, as bibliographyEntrySchema in src/model/seed-record.ts says.',
  },
  'bibtex-entry-broken': {
    message: (detail: string) => `A BibTeX entry cannot be read (${detail}): it was skipped, and the entries around it are untouched.`,
    hint: 'Close its braces and quotes, and put a comma between fields.',
  },
  'bibtex-entry-without-title': {
    message: (detail: string) => `A BibTeX entry has no title (${detail}): it was skipped.`,
    hint: 'Give it a title, or remove it.',
  },
  'bibtex-abstract-in-parts': {
    message: (detail: string) => `The abstract of a BibTeX entry is a macro or joined of parts (${detail}): it makes no record.`,
    hint: 'Write the abstract in one pair of braces.',
  },
} as const;

export type RemarkRule = keyof typeof remarks;

/** What a remark is about, such as the start of the line; where it is made; and how grave it is when not a warning. */
export type RemarkPlace = { detail: string; document: SeedDocument; line: number; severity?: Diagnostic['severity'] };

/** Reports one remark on a listing. */
export function remark(report: Report, rule: RemarkRule, place: RemarkPlace): void {
  report({
    severity: place.severity ?? 'warning',
    rule,
    file: `seeds/${place.document.name}`,
    line: place.line,
    message: remarks[rule].message(place.detail),
    hint: remarks[rule].hint,
  });
}

/** The first words of a text in quotes, for a message. */
export function excerpt(text: string): string {
  const flat = text.trim().replace(/\s+/g, ' ');
  return flat.length <= 60 ? `“${flat}”` : `“${flat.slice(0, 59).trimEnd()}…”`;
}
