// One line that says what was just done, where it can be seen from anywhere on the page.
const look = { position: 'fixed', zIndex: '3', insetBlockEnd: '1rem', insetInlineEnd: '1rem', maxWidth: 'calc(100vw - 2rem)', margin: '0', padding: '0.625rem 1rem', borderRadius: '4px', background: 'var(--ink)', color: 'var(--paper)' };
const shownMs = 6000;
// It stands in the page from the start, unseen but not hidden: screen readers miss the words of a line that comes with them.
const line = document.createElement('p');
line.className = 'quiet toast';
line.setAttribute('role', 'status');
Object.assign(line.style, look, { opacity: '0', pointerEvents: 'none' });
document.body.append(line);
let hiding = 0;

function clear(): void {
  line.replaceChildren();
  Object.assign(line.style, { opacity: '0', pointerEvents: 'none' });
}

function hideLater(): void {
  clearTimeout(hiding);
  hiding = window.setTimeout(clear, shownMs);
}

// Who has got to what stands behind the words has as long as they need.
for (const event of ['focusin', 'pointerenter']) line.addEventListener(event, () => { clearTimeout(hiding); });
for (const event of ['focusout', 'pointerleave']) line.addEventListener(event, hideLater);

/**
 * Says something for some seconds, to screen readers too.
 * @param further a link or button behind the words. A button, which may take back what was done, stays until it
 * was used or left, since who works with the keyboard has to get to it first.
 */
export function say(text: string, further?: HTMLElement): void {
  // Said twice, the same words would be announced once.
  clear();
  line.append(text, ...(further === undefined ? [] : [' ', further]));
  Object.assign(line.style, { opacity: '1', pointerEvents: 'auto' });
  if (further instanceof HTMLButtonElement) clearTimeout(hiding);
  else hideLater();
}
