// Marks the section that is being read in the contents.
const contents = document.querySelector('.contents');
const links = new Map([...(contents?.querySelectorAll<HTMLAnchorElement>('a[href^="#"]') ?? [])].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
const headings = [...links.keys()].flatMap((id) => document.getElementById(id) ?? []);

function follow(): void {
  const reached = headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight * 0.3).at(-1);
  for (const [id, link] of links) {
    if (id === reached?.id) link.setAttribute('aria-current', 'location');
    else link.removeAttribute('aria-current');
  }
}

if (headings.length > 0) {
  const observer = new IntersectionObserver(follow, { rootMargin: '0px 0px -70% 0px' });
  for (const heading of headings) observer.observe(heading);
}
