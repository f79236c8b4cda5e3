/**
 * Phrases that say under which conditions a value was reached, one habit a row. Each matches from the
 * preposition or the first word that reads well alone.
 */
const conditions: readonly RegExp[] = [
  // extra data
  /\b(?:with|without|using|w\/o|w\/)\s+(?:(?:any|no|the use of|using)\s+)*(?:extra|additional|external)\s+(?:(?:\p{L}|-)+\s+){0,2}?(?:data|datasets?|annotations?|labels|supervision|images|videos)\b/gu,
  /\b(?:with|using) no (?:extra|additional|external)\s+(?:(?:\p{L}|-)+\s+){0,2}?(?:data|datasets?|annotations?|labels|supervision)\b/gu,
  // pre-training
  /\b(?:(?:with|using|when|after|by)\s+)?(?:self-supervised\s+)?pre-?train(?:ed|ing)\s+(?:only\s+|purely\s+)?(?:on|with|using)\s+(?:the\s+|only\s+)*(?:\d[\d.]*[KMB]?\s+\p{L}+|\p{Lu}[\p{L}\p{N}.+-]*(?:[\s-][\p{Lu}\d][\p{L}\p{N}.+-]*){0,2})/gu,
  /\b(?:with|without|w\/o)\s+(?:any\s+)?(?:(?:\p{Lu}[\p{L}\p{N}-]*|self-supervised|supervised|additional|extra|large-scale)\s+){0,2}pre-?training\b/gu,
  /\b(?:when\s+)?train(?:ed|ing)\s+from\s+scratch\b/gu,
  /\b(?:when\s+)?(?:trained|training)\s+(?:only|solely|purely|just)\s+(?:on|with|using)\s+(?:the\s+)?(?:synthetic data|(?:\p{Lu}|\d)[\p{L}\p{N}.+-]*(?:\s[\p{Lu}\d][\p{L}\p{N}.+-]*){0,2}|\p{L}+(?:\s\p{L}+)?\s(?:data|images|labels|annotations))/gu,
  // input size
  /\b(?:at|with|under)\s+(?:an?\s+|the\s+)?(?:input\s+)?(?:(?:image\s+)?(?:resolutions?|sizes?)\s+(?:of\s+)?)?\$?\d{2,4}\$?\s?(?:[x×]|\$?\\times\$?)\s?\$?\d{2,4}\$?(?:\s+(?:pixels?|inputs?|input (?:size|resolution|images?)|resolutions?|images?|crops?))?/gu,
  /\b(?:for|on|using)\s+(?:an?\s+|the\s+)?\$?\d{2,4}\$?\s?(?:[x×]|\$?\\times\$?)\s?\$?\d{2,4}\$?\s+(?:pixels?|inputs?|input (?:size|resolution|images?)|resolutions?|images?|crops?)/gu,
  /(?<=\p{Lu}[\p{L}\p{N}-]*\s)\$?\d{2,4}\$?\s?(?:[x×X]|times|\$?\\times\$?)\s?\$?\d{2,4}(?![\p{L}\p{N}])/gu,
  // schedule
  /\b(?:(?:with|under|using|in)\s+)?(?:(?:a|the)\s+)?(?:standard\s+|only\s+)?\$?[1-9]\$?\s?(?:[x×]|\$?\\times\$?)\s+(?:training\s+|learning\s+)?schedule\b/gu,
  /\b(?:with|after|for|in|within|using)\s+(?:only\s+|just\s+|as few as\s+)?\d{1,4}(?:\s+|-)(?:training\s+)?epochs?(?:\s+(?:of\s+)?(?:(?:pre-?)?training|fine-?tuning|schedule))?\b/gu,
  // testing
  /\b(?:(?:with|without|using|under)\s+)?(?:any\s+)?(?:test-time augmentations?|(?:multi|single)-scale (?:testing|test|inference|evaluation)|multi-crop testing|(?:single|center|10|ten)-crop(?: testing| evaluation)?|model ensembl(?:e|es|ing)|horizontal flipping)\b/gu,
  /\b(?:with|without|using)\s+(?:an?\s+|any\s+)?(?:ensembl(?:e|es|ing)(?:\s+of\s+\p{L}+(?:\s+(?:models|networks))?)?|single model|post-processing|re-ranking)\b/gu,
  /\b(?:with|using) a single (?:model|scale|crop)\b/gu,
  // learning from little
  /\b(?:in|under|for|with)\s+(?:the\s+|a\s+)?(?:\d+-way[\s,-]*)?(?:\d+|one|five|few|zero)-shot\s+(?:settings?|evaluation|learning|transfer|scenarios?|manner|regime)\b/gu,
  /\b(?:\d+-way[\s,-]*)?(?:\d+|one|five|few|zero)-shot(?=\s+(?:\p{L}+\s+)?(?:top-\d|accuracy|performance|AP|mAP|mIoU|FID|error|results)\b)/gu,
  /\b(?:(?:in|under|for|with|on|using|via)\s+(?:the\s+|a\s+)?)?(?:linear (?:prob(?:ing|e)|evaluation|classification)(?:\s+(?:protocol|setting|evaluation))?|k-NN evaluation|(?:full|end-to-end) fine-?tuning)\b/gu,
  /(?<!\band\s)\b(?:after|with|without|by|when)\s+(?:any\s+)?fine-?tun(?:ing|ed)(?:\s+on\s+(?:the\s+)?\p{Lu}[\p{L}\p{N}.+-]*(?:\s[\p{Lu}\d][\p{L}\p{N}.+-]*)?)?/gu,
  /\b(?:with|using|given|from|on|when using)\s+(?:only\s+|just\s+|merely\s+)*\$?\d[\d,.]*\s?(?:\\?%\$?)?\s+(?:of\s+)?(?:the\s+)?(?:ImageNet\s+|training\s+)?(?:(?:labels|labell?ed (?:data|images|samples|examples)|annotations|annotated (?:data|images)|training (?:data|images|samples|examples)|supervision)(?:\s+per\s+class)?)\b/gu,
  // what is given or not seen
  /\b(?:in|under)\s+(?:the|an?)\s+(?:(?:\p{L}|\p{N}|-)+\s+){1,3}(?:setting|protocol|scenario|regime)\b/gu,
];

type Field = { text: string; from: number; to: number; first: number; place: { start: number; end: number } };

/** Words behind which a sentence speaks of something else than the value. */
const otherMatter = /;|\b(?:while|whereas|where|compared|comparable to|similar to|on par with|than|outperform\p{L}*|surpass\p{L}*)\b|\band\s+(?:(?:\p{L}+ly|also|even|further|still)\s+)?(?:obtain|report|achiev|generali[sz]|keep|show|perform|demonstrat|provid|yield|remain|beat|improv|exceed)\p{L}*/u;

/**
 * The conditions that a sentence states for a value, verbatim: the nearest phrase behind the value and
 * before the next one, else one before the first value of the sentence; null where there is none. `from` is
 * where the sentence starts, `to` where the next value does, `place` where the value with its unit stands.
 */
export function settingOf({ text, from, to, first, place }: Field): string | null {
  const found = phrasesIn(text, from, to);
  const behind = found.filter(({ start }) => start >= place.end && !otherMatter.test(text.slice(place.end, start))).sort((a, b) => a.start - b.start);
  const before = found.filter(({ start, end }) => end <= Math.min(first, place.start) && !/;|\b(?:while|whereas)\b/.test(text.slice(end, place.start)) && (start - from < 3 || !/\d\s?\\?%/.test(text.slice(end, place.start))));
  const chosen = behind[0] ?? before.at(-1);
  return chosen === undefined ? null : text.slice(chosen.start, chosen.end);
}

/** Condition phrases of a stretch of text in order, without overlap; the longest at each place. */
function phrasesIn(text: string, from: number, to: number): { start: number; end: number }[] {
  // A condition may open the sentence with a capital.
  const stretch = text.slice(from, from + 1).toLowerCase() + text.slice(from + 1, to);
  const all = conditions.flatMap((pattern) => [...stretch.matchAll(pattern)].map((match) => ({ start: from + match.index, end: from + match.index + match[0].length })));
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  return all.filter(({ start }, index) => !all.slice(0, index).some((other) => other.end > start));
}
