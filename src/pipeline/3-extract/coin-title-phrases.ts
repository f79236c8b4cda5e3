import { nameKey } from '#text/keys.ts';
import { aroundOf, type Around } from './coin-own.ts';
import { addCoined, type Coinage } from './coinage.ts';
import { directCue, isProposedAfter, namingCue, othersCue, oursCue, winningCue } from './cues.ts';
import { longForm } from './expansions.ts';
import { sentenceAt, type Passage } from './passages.ts';
import { looksNamed } from './shape.ts';
import { isGeneric, type Vocabulary } from './vocabulary.ts';
import { partsOf, type Part } from './words.ts';

const joint = /\s*[:;?!,.]\s+|\s*[?!.]$|\s+[-–—]{1,2}\s+|\s+(?:for|in|with|via|using|by|through|from|on|towards?|under|of|to|at|as|across|without|into|over|or|based on|meets?|is|are|can|the|an?)\s+/iu;

/** Heads that say what kind of thing is meant, and give it no name. */
const vagueHeads = new Set(['method', 'algorithm', 'approach', 'framework', 'system', 'function', 'prediction', 'inference', 'process', 'strategy', 'architecture', 'policy', 'pipeline', 'rule', 'reasoning', 'planning', 'optimization', 'machine learning']);

/** Words that praise or place a method, as machine learning uses them: alone before a head they name nothing. */
const plainWords = /^(?:deep|deeper|very|efficient|effective|fast|faster|real|time|high|low|large|small|scale|order|quality|new|novel|improved|improving|better|robust|simple|general|generic|neural|convolutional|recurrent|adversarial|generative|probabilistic|statistical|unsupervised|supervised|semi|self|weakly|fully|end|multi|single|joint|online|offline|visual|video|image|text|language|speech|audio|feature|features|object|human|face|facial|person|scene|action|data|medical|machine|computer|vision|transfer|representation|reinforcement|meta|metric|zero|few|one|shot|task|domain|class|level|view|modal|modality|label|knowledge|model|learning|training|network|net|transformer|attention|3d|2d|learned|trained|pre|the|an?|and|vanilla|standard|modern|existing|practical|accurate|scalable|lightweight|compact|automatic|automated)s?$/;

/** `isHeaded`: it ends in a noun for methods. */
type Phrase = { parts: readonly Part[]; surface: string; isHeaded: boolean };
type Context = { vocabulary: Vocabulary; coinage: Coinage };

/**
 * Takes noun phrases of the title that end in a noun for methods: where the abstract, in whatever case,
 * proposes one; and the title's own subject when the text has given nothing else of the paper's own.
 */
export function coinFromTitlePhrases(passages: readonly Passage[], vocabulary: Vocabulary, coinage: Coinage): void {
  const title = passages.find(({ isTitle }) => isTitle)?.text ?? '';
  const body = passages.filter(({ isTitle }) => !isTitle);
  const phrases = phrasesOf(title, vocabulary);
  for (const phrase of phrases) coinRecurring(phrase, body, { vocabulary, coinage });
  coinNamesake(title, body, { vocabulary, coinage });
  const own = [...coinage.names.values()].filter(({ role }) => role === 'proposed');
  const subject = phrases.find((phrase) => phrase.isHeaded && isSubjectOf(title, phrase, vocabulary));
  if (subject === undefined) return;
  const isWhole = nameKey(title) === nameKey(subject.surface) && !isGeneric(subject.surface, vocabulary) && !isForTask(subject.parts, vocabulary);
  if (isWhole && own.some(({ name }) => longForm(name, subject.surface) !== null)) return;
  if (isWhole || (own.length === 0 && isTold(subject, body) && isDistinct(subject.parts, vocabulary))) take(subject.surface, subject, coinage);
}

/** The pieces of a title between prepositions and points, of two to six words. */
function phrasesOf(title: string, vocabulary: Vocabulary): Phrase[] {
  return title.split(joint).flatMap((piece) => piece.split(/\s+and\s+/)).flatMap((piece) => {
    const surface = piece.replace(/^(?:an?|the|towards?)\s+/i, '').trim();
    const parts = partsOf(surface);
    const head = foldPlural(parts.at(-1)?.lower ?? '');
    // `a Stacked U-Net`: a known name with an adjective is no new one.
    const last = surface.split(/\s+/).at(-1) ?? '';
    if (looksNamed(last) && vocabulary.names.forms.has(nameKey(last))) return [];
    const isHeaded = vocabulary.methodNouns.has(head) || subjectHeads.test(surface);
    if (parts.length < 2 || parts.length > 6 || vagueHeads.has(head) || (!isHeaded && vocabulary.taskNouns.has(head))) return [];
    return [{ parts, surface, isHeaded }];
  });
}

/** Takes the longest end of a phrase that a sentence of the abstract makes the paper's own. */
function coinRecurring(phrase: Phrase, body: readonly Passage[], { vocabulary, coinage }: Context): void {
  for (let first = 0; first < phrase.parts.length - 1; first += 1) {
    const wanted = phrase.parts.slice(first);
    if (!isDistinct(wanted, vocabulary)) return;
    const places = body.flatMap((passage) => placesOf(wanted, passage).map(({ start, end }) => ({ passage, start, end })));
    const own = places.find((place) => (phrase.isHeaded ? isOwnPhrase(aroundOf(place)) : isOwnObject(aroundOf(place))));
    // Two words at the end of a longer phrase are its head; but of `Learning Versatile Filters` they are all of it.
    const isRest = phrase.parts.slice(0, first).some(({ lower }) => !/^\p{L}{3,}ing$/u.test(lower));
    if (own === undefined || (isRest && wanted.length < 3)) continue;
    const surface = phrase.surface.slice(wanted[0]?.start ?? 0);
    const isShortened = places.some(({ passage, end }) => /^s?(?:\s+\p{L}+)?\s*\(\s*\p{L}*\p{Lu}/u.test(passage.text.slice(end, end + 30)));
    if (!isShortened) take(own.passage.text.slice(own.start, own.end), { ...phrase, parts: wanted, surface }, coinage);
    return;
  }
}

/** Takes a whole title, or what stands before its colon up to a noun for methods, where the abstract calls just that the paper's own, however plain its words. */
function coinNamesake(title: string, body: readonly Passage[], { vocabulary, coinage }: Context): void {
  const [before, behind] = title.split(/:\s(.*)/s);
  const surface = (before ?? '').replace(/^(?:an?|the)\s+/i, '').trim();
  const parts = partsOf(surface);
  const isWhole = behind === undefined;
  const head = foldPlural(parts.at(-1)?.lower ?? '');
  if (parts.length < (isWhole ? 2 : 3) || parts.length > 6 || !(isWhole || vocabulary.methodNouns.has(head)) || isGeneric(surface, vocabulary) || joint.test(surface)) return;
  if (isWhole && parts.every(({ lower }) => plainWords.test(lower) || isGeneric(lower, vocabulary))) return;
  const places = body.flatMap((passage) => placesOf(parts, passage).map((place) => ({ passage, ...place })));
  const own = places.find((place) => directCue.test(aroundOf(place).before));
  if (own !== undefined) take(own.passage.text.slice(own.start, own.end), { parts, surface, isHeaded: true }, coinage);
}

function take(name: string, { surface }: Phrase, coinage: Coinage): void {
  const key = foldPlural(nameKey(name));
  const present = [...coinage.names.values()].some((coined) => [coined.name, ...coined.aliases].some((form) => nameKey(form).includes(key)));
  if (present) return;
  addCoined(coinage, { kind: 'method', name, aliases: surface === name ? [] : [surface], role: 'proposed' });
}

/** Proposed, called so, said to be new; or the subject of what only the paper's own method is said to do. */
function isOwnPhrase({ before, after: rest }: Around): boolean {
  const after = rest.replace(/^\s+(?:CNN|GAN|RNN|GNN|MLP|VAE)s?\b/, '');
  // A phrase that is not the name itself but has one, or that goes on.
  if (/^s?-|^\s+(?:tasks?|problems?)\b|^(?:\s+\p{L}+)?\s*,\s+(?:dubbed|called|named|termed|namely|i\.e)|^[^.]{0,100}?\b(?:named|called|termed|dubbed)\s|^\s+(?:\p{Ll}+\s+)?\p{Lu}|^(?:\s+\p{L}+)?,\s+\p{L}*\p{Lu}/u.test(after)) return false;
  if (directCue.test(before) || (oursCue.test(before) && /\ban?\s+(?:novel|new)\s+$/.test(before) && methodNoun.test(after)) || (namingCue.test(before) && !othersCue.test(before))) return true;
  const opens = /(?:^|[,:]|\bthat)\s*(?:the\s+|an?\s+)?(?:(?:novel|new|simple|effective|efficient)\s+)*$/i.test(before);
  return opens && (isProposedAfter(after) || winningCue.test(after) || /^\s+(?:is|are)\s+(?:an?|the)\s+(?:general|novel|new|simple|generic|unified|effective)\b/u.test(after));
}

/** Goes on with a noun for methods. */
const methodNoun = /^["'”`]*\s+(?:method|algorithm|approach|framework|model|module|layer|objective|loss|operator|scheme|strategy|mechanism|network|architecture|technique|term|block|unit|paradigm|regularizer)s?\b/;

/** A phrase that says nothing of methods by itself, behind the proposing verb and before a noun that does: `we present the prediction difference analysis method`. */
function isOwnObject({ before, after }: Around): boolean {
  const verb = /\b(?:[Ww]e|[Pp]aper|[Ww]ork|[Aa]rticle|and|to)\s+(?:\p{L}+ly\s+|also\s+|further\s+|then\s+|first\s+|here\s+)*(?:propos|present|introduc|develop|design|devis|build|construct|formulat)(?:e|es|s|ed)?\s+(?:an?\s+|the\s+)?(?:(?:\p{L}+ly\s+)?(?:novel|new|simple|effective|efficient|powerful|general|fast|unified)\s*(?:,|and|yet|but)?\s*){0,3}["'“`]*$/u;
  return (directCue.test(before) || verb.test(before)) && methodNoun.test(after);
}

const subjectHeads = /\b(?:networks?|nets?|convolutions?|transformers?|priors?|attentions?|search|training|augmentations?|pooling|layers?|blocks?|modules?|machines?|autoencoders?|encoders?|decoders?|kernels?|fields?|loss|losses|fusion|regularization|normalization|distillation|dropout|pruning|quantization|filters?|samplers?|sampling|pyramids?|trees?|propagation|optimizers?|mixers?|tokenizers?|adapters?|units?|experts?|flows?|cells?|trackers?|detectors?|classifiers?|generators?|ranking|memory|matching|supervision|projections?|transforms?|diffusion|decomposition|replay|mixup|mixing|scan|hashing|forests?|prompting|prompts?|tuning|alignment|grouping|boosting|routing|masking|thresholding|rectification|calibration|aggregation|decoding|encoding|compositing|contrast|consistency|warping|unrolling|unfolding|adaptation|expansion|interpolation|modulation|gating|factorization|reparameterization|coordinates|discriminants|bottlenecks?|gradients?|forcing|inversion|mapping)$/i;

/** Whether a title is about this phrase: it opens the title or what stands behind its colon, or is the means at its end. */
function isSubjectOf(title: string, { surface, parts }: Phrase, vocabulary: Vocabulary): boolean {
  const { names } = vocabulary;
  const at = title.indexOf(surface);
  const [before, after] = [title.slice(0, at), title.slice(at + surface.length)];
  const isTitleCased = surface.split(/[\s-]+/).every((word) => /^[\p{Lu}\d]/u.test(word) || /^(?:local|based|free|aware|wise)$/.test(word));
  if (/\b(?:Survey|Review|Overview|Tutorial|Challenges|Progress|Analysis|Study|Comparison)\b/i.test(title)) return false;
  if (names.forms.has(nameKey(surface)) || names.forms.has(foldPlural(nameKey(surface)))) return nameKey(title) === nameKey(surface);
  const said = parts.slice(parts.findIndex(({ lower }) => !plainWords.test(lower)));
  const isHeadOfSubject = subjectHeads.test(surface) || (said.length > 2 && !isGeneric(said.map(({ lower }) => lower).join(' '), vocabulary) && /\b(?:models?|\p{L}{4,}(?:[bdglmnprtv]er|tor)s?)$/iu.test(surface));
  if (!isTitleCased || !isHeadOfSubject || /^[\p{L}]+ing\s|^(?:On|How|Are|Do|Is|Why|What|When)\s/u.test(surface)) return false;
  if (/^(?:an?|the)?\s*$|:\s+(?:An?\s+|The\s+)?$/i.test(before)) return /^(?:\s+(?:for|with|via|in)\b|:\s+\p{L}|\s*$)/u.test(after);
  return /\b(?:with|via|using|by)\s+(?:an?\s+)?$/i.test(before) && /^\s*$|^\s+for\s/.test(after) && parts.length > 2;
}

/** Whether the abstract speaks of what a phrase is made of: all its words but one have their stem there. */
function isTold({ parts }: Phrase, body: readonly Passage[]): boolean {
  const text = body.map((passage) => passage.text.toLowerCase()).join('\n');
  const missing = parts.filter(({ lower }) => !text.includes(lower.slice(0, Math.max(4, lower.length - 3))));
  return body.length > 0 && missing.length < Math.min(2, parts.length - 1);
}

/** Whether the words before the head say more than what any method could be called. */
function isDistinct(parts: readonly Part[], vocabulary: Vocabulary): boolean {
  const words = parts.map(({ lower }) => lower);
  const [head = '', last = ''] = [words.at(-1), words.at(-2)];
  const phrase = words.join(' ');
  if (isGeneric(phrase, vocabulary) || isGeneric(foldPlural(phrase), vocabulary) || isGeneric(`${last} ${foldPlural(head)}`, vocabulary) && words.length < 3) return false;
  if (isForTask(parts, vocabulary)) return false;
  return words.slice(0, -1).some((word) => !plainWords.test(word) && !isGeneric(word, vocabulary));
}

/** `wire detection network`: what stands before the head is a task. */
function isForTask(parts: readonly Part[], { taskNouns }: Vocabulary): boolean {
  const last = parts.at(-2)?.lower ?? '';
  return taskNouns.has(last) || taskNouns.has(foldPlural(last));
}

function foldPlural(word: string): string {
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
}

/** Where words stand side by side in a passage, in any case, number and hyphenation. */
function placesOf(wanted: readonly Part[], passage: Passage): { start: number; end: number }[] {
  const parts = partsOf(passage.text);
  return parts.flatMap(({ start }, at) => {
    const fits = wanted.every(({ lower }, index) => foldPlural(parts[at + index]?.lower ?? '') === foldPlural(lower));
    const end = parts[at + wanted.length - 1]?.end ?? start;
    return fits && sentenceAt(passage, start) === sentenceAt(passage, end) && !/[.;:()]/.test(passage.text.slice(start, end)) ? [{ start, end }] : [];
  });
}
