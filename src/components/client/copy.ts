for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.addEventListener('click', () => {
    const source = button.parentElement?.querySelector('[data-text]') ?? null;
    if (source === null) return;
    void copy(source.textContent.trim()).then((done) => {
      if (!done) getSelection()?.selectAllChildren(source);
      button.textContent = done ? 'Copied' : 'Press Ctrl+C';
      setTimeout(() => (button.textContent = 'Copy'), 2000);
    });
  });
}

/** True when the text is on the clipboard; pages served without TLS have none. */
async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

export {};
