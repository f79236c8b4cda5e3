/** A comment such as `Accepted by ECCV 2022` or `CVPR 2022 (oral)`: an acronym in capitals and a year. */
const venueInComment = /\b((?:[A-Z][A-Za-z]*[A-Z][A-Za-z]*)(?:[ -](?:Workshops?|Findings))?),?[ ']*((?:19|20)\d\d)\b/;

/** Venue that an author's comment names, `ECCV 2022`; null where it names none. */
export function venueFromComment(comment: string): string | null {
  const found = venueInComment.exec(comment);
  return found === null || /^arxiv$/i.test(found[1] ?? '') ? null : `${found[1] ?? ''} ${found[2] ?? ''}`;
}

/** Year that a venue's name carries, or null. */
export function yearFromVenue(venue: string): number | null {
  const found = /\b((?:19|20)\d\d)\b/.exec(venue);
  return found === null ? null : Number(found[1]);
}

const journalWords = /\b(?:transactions|trans\.|journal|letters|magazine|annals|reviews?|forum|TMLR|JMLR|TPAMI|IJCV)\b/i;
const conferenceWords = /\b(?:conference|proceedings|workshops?|symposium|congress|meets)\b/i;

/**
 * Kind of publication by its venue's name: the words that journals and conferences carry, else a
 * name with a year or all in capitals is a conference's (`ICASSP`), any other a journal's (`Neurocomputing`).
 */
export function kindOfVenue(venue: string): 'conference-paper' | 'journal-article' {
  if (conferenceWords.test(venue)) return 'conference-paper';
  if (journalWords.test(venue)) return 'journal-article';
  return yearFromVenue(venue) !== null || venue === venue.toUpperCase() ? 'conference-paper' : 'journal-article';
}
