import { copyFrom } from './clipboard.ts';

for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
  button.addEventListener('click', () => {
    const source = button.parentElement?.querySelector('[data-text]') ?? null;
    if (source === null) return;
    void copyFrom(source).then((done) => {
      button.textContent = done ? 'Copied' : 'Selected';
      setTimeout(() => (button.textContent = 'Copy'), 2000);
    });
  });
}
