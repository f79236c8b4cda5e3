// One line that says what was just done, where it can be seen from anywhere on the page.
const look = { position: 'fixed', zIndex: '3', insetBlockEnd: '1rem', insetInlineEnd: '1rem', maxWidth: 'calc(100vw - 2rem)', margin: '0', padding: '0.625rem 1rem', borderRadius: '4px', background: 'var(--ink)', color: 'var(--paper)' };
const shownMs = 6000;
const line = document.createElement('p');
let hiding = 0;

/**
 * Says something for some seconds, to screen readers too.
 * @param further a link or button behind the words, such as one that takes back what was done.
 */
export function say(text: string, further?: HTMLElement): void {
  if (!line.isConnected) {
    line.className = 'quiet toast';
    line.setAttribute('role', 'status');
    Object.assign(line.style, look);
    document.body.append(line);
  }
  clearTimeout(hiding);
  // Said twice, the same words would be announced once.
  line.replaceChildren();
  line.append(text, ...(further === undefined ? [] : [' ', further]));
  line.hidden = false;
  hiding = window.setTimeout(() => { line.hidden = true; }, shownMs);
}
