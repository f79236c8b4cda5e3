// Classic and blocking, so that the chosen colours are there before the first paint.
(() => {
  try {
    const chosen = localStorage.getItem('theme');
    if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
  } catch {
    // Storage is forbidden: the system's preference holds.
  }
})();
