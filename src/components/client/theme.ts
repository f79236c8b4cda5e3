const button = document.querySelector<HTMLButtonElement>('#theme-toggle');
const dark = matchMedia('(prefers-color-scheme: dark)');

function isDark(): boolean {
  const { theme } = document.documentElement.dataset;
  return theme === undefined ? dark.matches : theme === 'dark';
}

function label(): void {
  button?.setAttribute('aria-label', isDark() ? 'Use light colours' : 'Use dark colours');
}

if (button !== null) {
  label();
  dark.addEventListener('change', label);
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
