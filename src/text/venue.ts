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

/** Whether a venue's name is that of a preprint server, which publishes nothing: `arXiv preprint arXiv:2211.13228`, `CoRR`. */
export function isPreprintServer(venue: string): boolean {
  return /^(?:arxiv|biorxiv|medrxiv|openreview|ssrn|preprint|corr|arxiv[\s:.].*|arxiv e-prints|openreview preprint|ssrn electronic journal|authorea.*)$/i.test(venue.trim());
}

/** Words of a venue's name that say what it is and not which. */
const lightVenueWords = new Set(['proceedings', 'proc', 'conference', 'conf', 'international', 'annual', 'ieee', 'acm', 'cvf', 'ieee/cvf', 'workshop', 'workshops', 'the', 'of', 'on', 'and', 'in', 'for', 'advances', 'transactions', 'journal', 'letters', 'meeting', 'symposium']);

/**
 * Whether two names can be one venue's: they share a word that says which, or the capitals of an acronym in one are the
 * first letters of words in a row of the other (`NeurIPS`, `Advances in Neural Information Processing Systems`).
 */
export function couldBeSameVenue(a: string, b: string): boolean {
  const [wordsA, wordsB] = [venueWords(a), venueWords(b)];
  return wordsA.some((word) => wordsB.includes(word)) || acronymOf(a, b) || acronymOf(b, a);
}

function venueWords(venue: string): string[] {
  return (venue.toLowerCase().match(/[\p{L}/]{2,}/gu) ?? []).filter((word) => !lightVenueWords.has(word));
}

function acronymOf(short: string, long: string): boolean {
  const initials = (long.match(/(?<![\p{L}'’])\p{Lu}/gu) ?? []).join('');
  return (short.match(/\p{Lu}[\p{L}]*\p{Lu}\p{L}*/gu) ?? []).some((word) => {
    const capitals = word.replace(/\P{Lu}/gu, '');
    return capitals.length > 2 && initials.includes(capitals);
  });
}
