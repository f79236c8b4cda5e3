// The button that chooses light or dark; public/theme.js sets what was chosen before the first paint.
const button = document.querySelector<HTMLButtonElement>('#theme-toggle');
const dark = matchMedia('(prefers-color-scheme: dark)');

function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === undefined ? dark.matches : theme === 'dark';
}

function label(): void {
  button?.setAttribute('aria-label', isDark() ? 'Use light colours' : 'Use dark colours');
}

/** Takes up what was chosen on another page. */
function takeUp(): void {
  try {
    const chosen = localStorage.getItem('theme');
    if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset['theme'] = chosen;
  } catch {
    // Storage is forbidden: the choice holds for its own page.
  }
  label();
}

if (button !== null) {
  label();
  dark.addEventListener('change', label);
  addEventListener('storage', takeUp);
  // A page that the browser kept whole comes back in the colours it was left in.
  addEventListener('pageshow', ({ persisted }) => { if (persisted) takeUp(); });
  button.addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    document.documentElement.dataset['theme'] = theme;
    label();
    try {
      localStorage.setItem('theme', theme);
    } catch {
      // Storage is forbidden: the choice holds for this page.
    }
  });
}

export {};
