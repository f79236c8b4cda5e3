// A citation shows its entry of the references on hover, on focus and on a first tap. Without this script it is a plain link.
const preview = document.createElement('div');
preview.className = 'preview';
preview.id = 'preview';
preview.popover = 'manual';
preview.setAttribute('role', 'tooltip');
document.body.append(preview);

let shownFor: HTMLAnchorElement | null = null;
let timer = 0;

function citationAt(target: EventTarget | null): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a.cite-work') : null;
}

function show(link: HTMLAnchorElement): void {
  clearTimeout(timer);
  const entry = document.getElementById(link.dataset['ref'] ?? '');
  if (entry === null || link === shownFor) return;
  hide();
  shownFor = link;
  preview.replaceChildren(...[...entry.childNodes].filter((node) => !(node instanceof HTMLButtonElement)).map((node) => node.cloneNode(true)));
  preview.showPopover();
  place(link);
  link.setAttribute('aria-describedby', preview.id);
}

function place(link: HTMLAnchorElement): void {
  const box = link.getBoundingClientRect();
  const { width, height } = preview.getBoundingClientRect();
  const left = Math.max(8, Math.min(box.left, document.documentElement.clientWidth - width - 8));
  const above = box.top - height - 8;
  preview.style.left = `${left}px`;
  preview.style.top = `${above > 8 ? above : box.bottom + 8}px`;
}

function hide(): void {
  clearTimeout(timer);
  timer = 0;
  shownFor?.removeAttribute('aria-describedby');
  shownFor = null;
  if (preview.matches(':popover-open')) preview.hidePopover();
}

function hideSoon(): void {
  clearTimeout(timer);
  timer = window.setTimeout(hide, 250);
}

document.addEventListener('pointerover', ({ target, pointerType }) => {
  if (pointerType !== 'mouse') return;
  const link = citationAt(target);
  if (link !== null) {
    clearTimeout(timer);
    timer = window.setTimeout(() => { show(link); }, 120);
  } else if (target instanceof Element && target.closest('.preview') !== null) clearTimeout(timer);
  else if (shownFor !== null || timer !== 0) hideSoon();
});
document.addEventListener('focusin', ({ target }) => {
  const link = citationAt(target);
  if (link?.matches(':focus-visible') === true) show(link);
  else if (!(target instanceof Element && target.closest('.preview') !== null)) hide();
});
document.addEventListener('keydown', ({ key, defaultPrevented }) => { if (key === 'Escape' && !defaultPrevented) hide(); });
// A page that the browser keeps whole comes back as it was left.
addEventListener('pagehide', hide);
// Tabbing to a citation out of view scrolls the page to it: what the keyboard shows moves along, what the pointer shows goes.
document.addEventListener('scroll', () => {
  if (shownFor?.matches(':focus-visible') === true) place(shownFor);
  else hide();
}, { passive: true });
document.addEventListener('click', (event) => {
  const link = citationAt(event.target);
  const isTouch = event instanceof PointerEvent && event.pointerType !== 'mouse' && event.pointerType !== '';
  if (link === null) {
    if (!(event.target instanceof Element && event.target.closest('.preview') !== null)) hide();
    return;
  }
  // The first tap shows, the second one, or the title in the preview, leads on.
  if (isTouch && shownFor !== link) {
    event.preventDefault();
    show(link);
  }
});
