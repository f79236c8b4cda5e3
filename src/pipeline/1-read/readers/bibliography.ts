import { z } from 'astro/zod';
import type { Report } from '#diagnostics.ts';
import { bibliographyEntrySchema } from '#model/seed-record.ts';
import type { BibliographyEntry, LocatedBibliographyEntry } from '#model/seed-record.ts';
import { isBlank } from '../document.ts';
import type { SeedDocument } from '../document.ts';
import type { Detection, Reader, Reading } from '../reader.ts';
import { remark } from '../remarks.ts';
import { tileDocument } from '../tile.ts';

const headerSchema = z.object({ kind: z.literal('seedbed-bibliography'), version: z.literal(1) });

const ENTRY = 'entry';

/** JSON Lines: a header object that names the form, then one bibliography entry a line. */
export const bibliography: Reader = { name: 'bibliography', detects, read };

function detects(document: SeedDocument): Detection {
  const fits = headerSchema.safeParse(parseJson(headerLine(document)?.text ?? '')).success;
  return { fits, missing: 'no first line such as `{"kind":"seedbed-bibliography","version":1}`' };
}

function read(document: SeedDocument, report: Report): Reading {
  const entries: LocatedBibliographyEntry[] = [];
  const labels = new Map<number, string>();
  const header = headerLine(document);
  for (const piece of document.pieces) {
    if (isBlank(piece)) continue;
    if (piece === header) {
      labels.set(piece.index, 'bibliography header');
      continue;
    }
    const entry = parseEntry(piece.text);
    if (typeof entry === 'string') {
      labels.set(piece.index, 'bibliography line that cannot be read');
      remark(report, 'bibliography-line-invalid', { detail: entry, document, line: piece.line, severity: 'error' });
    } else {
      labels.set(piece.index, ENTRY);
      entries.push({ ...entry, seed: document.name, line: piece.line, start: piece.start, end: piece.end });
    }
  }
  const { furniture } = tileDocument(document, [], labels);
  return { records: [], furniture: furniture.filter(({ what }) => what !== ENTRY), bibliography: entries };
}

function headerLine({ pieces }: SeedDocument): SeedDocument['pieces'][number] | undefined {
  return pieces.find((piece) => !isBlank(piece));
}

/** The entry of a line, or in words what is wrong with it. */
function parseEntry(text: string): BibliographyEntry | string {
  const json = parseJson(text);
  if (json === undefined) return 'it is not JSON';
  const parsed = bibliographyEntrySchema.safeParse(json);
  return parsed.success ? parsed.data : parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
