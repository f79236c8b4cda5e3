/** A web address in a text: `url` to follow, and the UTF-16 range in which it is printed. */
export type LinkSpan = { url: string; start: number; end: number };

/**
 * Addresses that authors print without a scheme: hosts of code and project pages, all of which serve https, and
 * any host that begins with `www.` (as GitHub Flavored Markdown links them, section 6.9).
 */
const knownHost = String.raw`(?<![\p{L}\p{N}@/._-])(?=(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|huggingface\.co)\/[\p{L}\p{N}]|[\p{L}\p{N}-]{1,63}\.(?:github|gitlab)\.io\b|www\.[\p{L}\p{N}-]{1,63}\.[\p{L}\p{N}])`;
/** Typesetting can leave a blank behind the scheme, or in the host before its last part. */
const scheme = String.raw`https?:\s?\/\/\s?(?:[\w-]+\.\s(?=(?:com|io|org|net)\/))?`;
/** A second address that begins inside, except as a path or query of the first, ends it. */
const rest = String.raw`(?:(?!(?<=[^/=?&])https?:\/\/)[^\s<>"{}|\\^\x60$]|\\[_%#&~])+`;
const printedAddress = new RegExp(`https?:\\/\\/${rest}`, 'giu');
const meantAddress = new RegExp(`(?:${scheme}|${knownHost})${rest}`, 'giu');

/** A sentence begins without a space behind the address: `…/name.The code`. */
const gluedSentence = /\.(?:The|We|Our|This|These|In|To|It|Its|Code|Codes|Project|Additionally|Moreover|Furthermore|Please)$/u;

const trailingPunctuation = /[.,;:!?'*\u2019\u201D\u3001\u3002\uFF0C]/u;

/** A repeated address or label that lost its command: `…/name/{https://…/name/}`, `…/name/{URL}`. */
const braceLabel = /\{(?:https?:\/\/[^\s{}]*|URL|url|Link|link|here)\}/uy;

/**
 * The http and https addresses of a text, in order. Punctuation that ends the sentence and brackets
 * that open outside the address are left out; backslashes that only protect a character (`\_`) are
 * dropped from `url`. Other schemes and bare host names are no addresses: their scheme would be a guess.
 */
export function extractLinks(text: string): LinkSpan[] {
  return addressesIn(text, printedAddress);
}

/**
 * The addresses that a text means, which are more than it prints in full: known hosts of code and `www.` without a
 * scheme, and addresses that typesetting broke by a blank, which `url` leaves out.
 */
export function extractMeantLinks(text: string): LinkSpan[] {
  return addressesIn(text, meantAddress);
}

function addressesIn(text: string, address: RegExp): LinkSpan[] {
  const links: LinkSpan[] = [];
  address.lastIndex = 0;
  for (let match = address.exec(text); match !== null; match = address.exec(text)) {
    const printed = trimAddress(cutGlue(match[0]));
    const end = match.index + printed.length;
    const followed = printed.replace(/[\\\s]/gu, '');
    const url = /^https?:/i.test(followed) ? followed : `${/^www\.(?!github)/i.test(followed) ? 'http' : 'https'}://${followed}`;
    address.lastIndex = Math.max(braceLabelEnd(text, end), match.index + 4);
    if (isWebAddress(url)) links.push({ url, start: match.index, end });
  }
  return links;
}

/** True for an absolute http or https address with a host of at least two parts. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/(?:\[|[\p{L}\p{N}][^/?#]*[.:])/iu.test(url) && URL.canParse(url);
}

/** Index behind a brace group at `index` that only repeats the address before it, else `index`. */
export function braceLabelEnd(text: string, index: number): number {
  braceLabel.lastIndex = index;
  return braceLabel.test(text) ? braceLabel.lastIndex : index;
}

function cutGlue(printed: string): string {
  const tail = printed.slice(-24);
  const sentence = tail.search(gluedSentence);
  return sentence === -1 ? printed : printed.slice(0, printed.length - tail.length + sentence);
}

function trimAddress(printed: string): string {
  const unclosed = { ')': count(printed, ')') - count(printed, '('), ']': count(printed, ']') - count(printed, '[') };
  let end = printed.length;
  for (; end > 0; end -= 1) {
    const last = printed.charAt(end - 1);
    if (last === ')' || last === ']') {
      if (unclosed[last] <= 0) break;
      unclosed[last] -= 1;
    } else if (!trailingPunctuation.test(last)) break;
  }
  return printed.slice(0, end);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
